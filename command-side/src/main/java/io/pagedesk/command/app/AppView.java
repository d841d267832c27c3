package io.pagedesk.command.app;

import io.pagedesk.command.DeskProperties;
import java.time.Instant;

/**
 * An App as an admin sees it; its secrets are written, never read back.
 *
 * @param webhookUrl what to enter as callback address in Meta's dashboard
 */
record AppView(String appId, String name, boolean testMode, String webhookUrl, Instant registeredAt) {

    static AppView of(RegisteredApp app, DeskProperties desk) {
        return new AppView(
                app.appId(),
                app.name(),
                app.testMode(),
                desk.addressOf("/webhooks/messenger/" + app.appId()),
                app.registeredAt());
    }
}
