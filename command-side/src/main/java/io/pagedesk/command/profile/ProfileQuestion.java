package io.pagedesk.command.profile;

import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.PageFeature;
import io.pagedesk.command.page.PageFeatures;
import io.pagedesk.command.page.PageStates;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks Meta for a customer's name, and learns from the answer whether the Page may ask. */
@Component
class ProfileQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileQuestion.class);

    private final GraphApi graph;
    private final PageFeatures features;
    private final PageStates pageStates;

    ProfileQuestion(GraphApi graph, PageFeatures features, PageStates pageStates) {
        this.graph = graph;
        this.features = features;
        this.pageStates = pageStates;
    }

    /** Empty where Meta tells nothing; throws what passes by itself. */
    Optional<ProfileNames> ask(PageToken token, String psid) {
        try {
            JsonNode answer =
                    graph.get(token, "/" + psid, "name,first_name,last_name").body();
            return learned(token.pageId(), ProfileNames.in(answer));
        } catch (GraphRefusedException e) {
            if (e.error().meaning().passes()) {
                throw e;
            }
            learnFrom(token, e.error());
            return Optional.empty();
        }
    }

    /** An answer without any name is how Meta shows that it tells this App none. */
    private Optional<ProfileNames> learned(String pageId, Optional<ProfileNames> names) {
        if (names.isPresent()) {
            features.available(pageId, PageFeature.PROFILE_ACCESS);
        } else {
            features.unavailable(pageId, PageFeature.PROFILE_ACCESS, null);
        }
        return names;
    }

    private void learnFrom(PageToken token, GraphError error) {
        LOG.info("Meta does not tell a customer's name: {}/{}", error.code(), error.subcode());
        if (error.meaning() == GraphErrorClass.TOKEN_INVALID) {
            pageStates.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
        }
        if (error.meaning() == GraphErrorClass.PERMISSION_MISSING) {
            features.unavailable(token.pageId(), PageFeature.PROFILE_ACCESS, error);
        }
    }
}
