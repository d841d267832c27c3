package io.pagedesk.command.facebook;

import io.pagedesk.command.app.AppRegistry;
import io.pagedesk.command.graph.AppCredentials;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphLogin;
import io.pagedesk.command.graph.GraphOutcomeUnknownException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.IssuedToken;
import io.pagedesk.command.graph.UserToken;
import io.pagedesk.command.problem.RefusedException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns what Facebook's dialog gave into a login that is kept: the long-lived token, and what it allows. */
@Component
class FacebookLogins {

    private static final Logger LOG = LoggerFactory.getLogger(FacebookLogins.class);

    private final AppKeys apps;
    private final LoginDialog dialog;
    private final GraphLogin graph;
    private final LoginTable logins;
    private final AppRegistry registry;
    private final FacebookPages pages;
    private final Clock clock;

    FacebookLogins(
            AppKeys apps,
            LoginDialog dialog,
            GraphLogin graph,
            LoginTable logins,
            AppRegistry registry,
            FacebookPages pages,
            Clock clock) {
        this.apps = apps;
        this.dialog = dialog;
        this.graph = graph;
        this.logins = logins;
        this.registry = registry;
        this.pages = pages;
        this.clock = clock;
    }

    /** Whether the agent's last login with Facebook left something declined. */
    boolean declinedBefore(String appId, String agent) {
        return logins.find(appId, agent)
                .map(login -> !login.declined().isEmpty())
                .orElse(false);
    }

    LoginOutcome complete(BegunLogin begun, String code) {
        try {
            return kept(logIn(begun, code));
        } catch (GraphRefusedException e) {
            LOG.warn("A login with Facebook for App {} was refused: {}", begun.appId(), e.getMessage());
            return LoginOutcome.of(e.error());
        } catch (GraphException e) {
            LOG.warn("A login with Facebook for App {} broke off: {}", begun.appId(), e.getMessage());
            return LoginOutcome.META_UNREACHABLE;
        }
    }

    private FacebookLogin logIn(BegunLogin begun, String code) {
        AppCredentials app = apps.of(begun.appId());
        IssuedToken brief = graph.exchangeCode(app, code, dialog.callback());
        IssuedToken lasting = graph.extend(new UserToken(app, brief.token()));
        UserToken token = new UserToken(app, lasting.token());
        JsonNode person = graph.me(token);
        List<JsonNode> permissions = graph.permissions(token);
        String id = person.path("id").asString("");
        if (id.isEmpty()) {
            throw new GraphOutcomeUnknownException(new IllegalStateException("a person without an id"));
        }
        String name = person.path("name").asString("");
        return new FacebookLogin(
                begun.appId(),
                begun.agent(),
                id,
                name.isBlank() ? null : name,
                lasting.token(),
                lasting.lasts() == null ? null : clock.instant().plus(lasting.lasts()),
                withStatus("granted", permissions),
                withStatus("declined", permissions),
                clock.instant());
    }

    private LoginOutcome kept(FacebookLogin login) {
        registry.facebookLoginCompleted(login.appId(), login.agent(), login.granted(), login.declined());
        logins.keep(login);
        LOG.info("Agent {} logged in with Facebook for App {}", login.agent(), login.appId());
        if (!Permissions.missing(login.granted()).isEmpty()) {
            return LoginOutcome.PERMISSIONS_MISSING;
        }
        return offersNothing(login) ? LoginOutcome.NO_PAGES : LoginOutcome.OK;
    }

    /** Where Meta does not tell, the list that the console asks for next will. */
    private boolean offersNothing(FacebookLogin login) {
        try {
            return pages.offered(login.appId(), login.agent()).pages().isEmpty();
        } catch (RefusedException e) {
            return false;
        }
    }

    private static List<String> withStatus(String status, List<JsonNode> permissions) {
        return permissions.stream()
                .filter(it -> it.path("status").asString("").equals(status))
                .map(it -> it.path("permission").asString(""))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
