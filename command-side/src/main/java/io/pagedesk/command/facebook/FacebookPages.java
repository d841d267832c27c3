package io.pagedesk.command.facebook;

import io.pagedesk.command.graph.AppCredentials;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.UserToken;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The Pages that an agent's own login with Facebook opens. Refused as {@code facebook-login-needed} without one. */
@Component
public class FacebookPages {

    private static final Logger LOG = LoggerFactory.getLogger(FacebookPages.class);

    private final LoginTable logins;
    private final AppKeys apps;
    private final PageSearch search;
    private final Clock clock;

    FacebookPages(LoginTable logins, AppKeys apps, PageSearch search, Clock clock) {
        this.logins = logins;
        this.apps = apps;
        this.search = search;
        this.clock = clock;
    }

    public OfferedPages offered(String appId, String agent) {
        FacebookLogin login = login(appId, agent);
        return asking(login, token -> search.all(login, token));
    }

    /** One Page with its token, and whose login gives it. */
    public GivenPage find(String appId, String agent, String pageId) {
        FacebookLogin login = login(appId, agent);
        return asking(login, token -> search.one(token, pageId))
                .map(page -> new GivenPage(page, login))
                .orElseThrow(() -> FacebookRefusals.pageNotOffered(pageId).asException());
    }

    /** A Page and the login that gave it. */
    public record GivenPage(OfferedPage page, FacebookLogin login) {}

    private FacebookLogin login(String appId, String agent) {
        apps.of(appId);
        return logins.find(appId, agent)
                .filter(found -> !found.isOver(clock.instant()))
                .orElseThrow(() -> FacebookRefusals.loginNeeded(appId).asException());
    }

    private <T> T asking(FacebookLogin login, Function<UserToken, T> question) {
        AppCredentials app = apps.of(login.appId());
        try {
            return question.apply(new UserToken(app, login.token()));
        } catch (GraphRefusedException e) {
            LOG.info("Meta does not show the Pages of {}: {}", login, e.getMessage());
            if (e.error().meaning() == GraphErrorClass.TOKEN_INVALID) {
                logins.forget(login.appId(), login.agent());
                throw FacebookRefusals.loginNeeded(login.appId()).asException();
            }
            throw FacebookRefusals.byMeta(e.error()).asException();
        } catch (GraphException e) {
            LOG.warn("The Pages of {} are not known: {}", login, e.getMessage());
            throw FacebookRefusals.metaUnreachable().asException();
        }
    }
}
