package io.pagedesk.command.agent;

import io.pagedesk.command.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What can be refused about an account. */
public final class AgentRefusals {

    private AgentRefusals() {}

    static Refusal exists(String username) {
        return Refusal.of(HttpStatus.CONFLICT, "agent-exists", "There is an agent " + username + " already.");
    }

    static Refusal notFound(String username) {
        return Refusal.of(HttpStatus.NOT_FOUND, "agent-not-found", "There is no agent " + username + ".");
    }

    static Refusal usernameTaken() {
        return Refusal.of(
                HttpStatus.FORBIDDEN,
                "username-taken",
                "Your username belongs to an account here that is not linked to your company's sign-on.");
    }

    public static Refusal unusableUsername() {
        return Refusal.of(
                HttpStatus.FORBIDDEN,
                "oidc-no-username",
                "Your company's sign-on tells no username that fits this desk.");
    }

    static Refusal deactivated() {
        return Refusal.of(HttpStatus.FORBIDDEN, "agent-deactivated", "Your account here was deactivated.");
    }

    static Refusal lastAdmin() {
        return Refusal.of(
                HttpStatus.CONFLICT, "last-admin", "This is the last active admin: give another agent the role first.");
    }
}
