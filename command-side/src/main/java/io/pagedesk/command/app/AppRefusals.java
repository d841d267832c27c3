package io.pagedesk.command.app;

import io.pagedesk.command.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What can be refused about an App. */
public final class AppRefusals {

    private AppRefusals() {}

    public static Refusal notFound(String appId) {
        return Refusal.of(HttpStatus.NOT_FOUND, "app-not-found", "There is no App " + appId + ".");
    }

    static Refusal exists(String appId) {
        return Refusal.of(HttpStatus.CONFLICT, "app-exists", "The App " + appId + " is registered already.");
    }
}
