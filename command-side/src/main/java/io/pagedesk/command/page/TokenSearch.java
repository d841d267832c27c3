package io.pagedesk.command.page;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.facebook.FacebookLogin;
import io.pagedesk.command.facebook.FacebookPages;
import io.pagedesk.command.facebook.FacebookPages.GivenPage;
import io.pagedesk.command.graph.AppCredentials;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphLogin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the token to connect a Page by, and whose it is: the one that was pasted, else the one a login gave. */
@Component
class TokenSearch {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSearch.class);

    private final FacebookPages pages;
    private final GraphLogin graph;

    TokenSearch(FacebookPages pages, GraphLogin graph) {
        this.pages = pages;
        this.graph = graph;
    }

    FoundToken find(PageConnection wanted, AppSecret app, String agent) {
        String pasted = wanted.accessToken();
        return pasted == null ? given(wanted, agent) : pasted(pasted, app);
    }

    private FoundToken given(PageConnection wanted, String agent) {
        GivenPage given = pages.find(wanted.appId(), agent, wanted.pageId());
        FacebookLogin login = given.login();
        return new FoundToken(
                given.page().token(),
                given.page().name(),
                new TokenOrigin(
                        TokenSource.FACEBOOK_LOGIN,
                        login.facebookUserId(),
                        login.facebookName(),
                        login.granted(),
                        login.declined()));
    }

    private FoundToken pasted(String token, AppSecret app) {
        JsonNode known = known(token, app);
        String issuedFor = known.path("app_id").asString("");
        if (!issuedFor.isEmpty() && !issuedFor.equals(app.appId())) {
            throw PageRefusals.tokenOfAnotherApp(app.appId()).asException();
        }
        List<String> granted = known.path("scopes")
                .valueStream()
                .map(scope -> scope.asString(""))
                .toList();
        TokenOrigin origin =
                new TokenOrigin(TokenSource.PASTED, textOf(known.path("user_id")), null, granted, List.of());
        return new FoundToken(token, null, origin);
    }

    /** That Meta tells nothing of a token hinders nobody: whether it is good shows when it is used. */
    private JsonNode known(String token, AppSecret app) {
        try {
            return graph.debug(new AppCredentials(app.appId(), app.current()), token);
        } catch (GraphException e) {
            LOG.info("Meta tells nothing of a pasted token: {}", e.getMessage());
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String textOf(JsonNode value) {
        String text = value.asString("");
        return text.isEmpty() ? null : text;
    }
}
