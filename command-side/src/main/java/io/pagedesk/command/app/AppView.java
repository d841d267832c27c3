package io.pagedesk.command.app;

import io.pagedesk.command.DeskProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An App as an admin sees it; its secrets are written, never read back.
 *
 * @param testTickets how many tickets of its test mode are there
 * @param webhookUrl what to enter as callback address in Meta's dashboard
 * @param loginRedirectUrl what to enter among the valid OAuth redirect addresses of Facebook Login
 * @param deauthorizeUrl what to enter as deauthorize callback; likewise {@code dataDeletionUrl}
 * @param formerSecretUntil until when the former secret is accepted; null where there is none
 * @param secretMissing whether secret and verify token have to be given: the desk was handed over without them
 */
record AppView(
        String appId,
        String name,
        boolean testMode,
        int testTickets,
        String webhookUrl,
        String loginRedirectUrl,
        String deauthorizeUrl,
        String dataDeletionUrl,
        Instant registeredAt,
        @Nullable Instant formerSecretUntil,
        boolean secretMissing) {

    static AppView of(RegisteredApp app, int testTickets, DeskProperties desk) {
        return new AppView(
                app.appId(),
                app.name(),
                app.testMode(),
                testTickets,
                desk.addressOf("/webhooks/messenger/" + app.appId()),
                desk.addressOf("/oauth/facebook/callback"),
                desk.addressOf("/webhooks/facebook/" + app.appId() + "/deauthorize"),
                desk.addressOf("/webhooks/facebook/" + app.appId() + "/data-deletion"),
                app.registeredAt(),
                app.formerSecretUntil(),
                app.secretMissing());
    }
}
