package io.pagedesk.command.facebook;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.app.AppSecrets;
import io.pagedesk.command.graph.AppCredentials;
import org.springframework.stereotype.Component;

/** What registered Apps prove themselves to Meta with. */
@Component
class AppKeys {

    private final AppSecrets apps;

    AppKeys(AppSecrets apps) {
        this.apps = apps;
    }

    /** Refused as {@code app-not-found} where there is no such App, {@code app-secret-missing} where its secret is. */
    AppCredentials of(String appId) {
        AppSecret app = apps.required(appId);
        return new AppCredentials(app.appId(), app.current());
    }
}
