package io.pagedesk.command.page;

import io.pagedesk.command.problem.Refusal;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.events.page.PageReconnected;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * How a Page stands with Meta and the desk. The token and a restriction are two things: a new token does not lift a
 * restriction, and a lifted restriction does not mend a token.
 *
 * @param appId the App it belongs to while it is connected
 */
record PageStanding(String appId, boolean connected, boolean credentialsExpired, boolean restricted) {

    static final PageStanding UNKNOWN = new PageStanding("", false, false, false);

    static PageStanding connectedTo(String appId) {
        return new PageStanding(appId, true, false, false);
    }

    PageStanding reconnected() {
        return new PageStanding(appId, connected, false, restricted);
    }

    PageStanding expired() {
        return new PageStanding(appId, connected, true, restricted);
    }

    PageStanding restricted(boolean now) {
        return new PageStanding(appId, connected, credentialsExpired, now);
    }

    PageStanding disconnected() {
        return new PageStanding(appId, false, false, false);
    }

    PageState state() {
        if (!connected) {
            return PageState.DISCONNECTED;
        }
        if (credentialsExpired) {
            return PageState.CREDENTIALS_EXPIRED;
        }
        return restricted ? PageState.RESTRICTED : PageState.CONNECTED;
    }

    /** A Page belongs to one App at a time: two would both answer its customers. */
    Optional<Refusal> refusesApp(String otherApp) {
        return !connected || appId.equals(otherApp)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        HttpStatus.CONFLICT,
                        "page-connected-elsewhere",
                        "The Page is connected through the App " + appId + ". Disconnect it there first."));
    }

    /** What it means that Meta took a token for the Page. */
    PageEvent tokenTaken(ConnectPage command, String agent, Instant at) {
        return connected
                ? new PageReconnected(command.pageId(), command.appId(), command.name(), agent, at)
                : new PageConnected(command.pageId(), command.appId(), command.name(), agent, at);
    }
}
