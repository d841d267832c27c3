package io.pagedesk.command.app;

import io.pagedesk.command.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What can be refused about an App. */
public final class AppRefusals {

    private AppRefusals() {}

    public static Refusal notFound(String appId) {
        return Refusal.of(HttpStatus.NOT_FOUND, "app-not-found", "There is no App " + appId + ".");
    }

    static Refusal secretMissing(String appId) {
        return Refusal.of(
                HttpStatus.CONFLICT,
                "app-secret-missing",
                "The App " + appId + " was handed over without its secret and verify token. Give both first.");
    }

    static Refusal inTestMode(String appId) {
        return Refusal.of(
                HttpStatus.CONFLICT,
                "app-in-test-mode",
                "The App " + appId + " is in test mode. What was tried out can be removed when it is live.");
    }

    static Refusal exists(String appId) {
        return Refusal.of(HttpStatus.CONFLICT, "app-exists", "The App " + appId + " is registered already.");
    }
}
