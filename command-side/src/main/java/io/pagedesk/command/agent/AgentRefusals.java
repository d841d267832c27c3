package io.pagedesk.command.agent;

import io.pagedesk.command.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What can be refused about an account. */
final class AgentRefusals {

    private AgentRefusals() {}

    static Refusal exists(String username) {
        return Refusal.of(HttpStatus.CONFLICT, "agent-exists", "There is an agent " + username + " already.");
    }

    static Refusal notFound(String username) {
        return Refusal.of(HttpStatus.NOT_FOUND, "agent-not-found", "There is no agent " + username + ".");
    }

    static Refusal lastAdmin() {
        return Refusal.of(
                HttpStatus.CONFLICT, "last-admin", "This is the last active admin: give another agent the role first.");
    }
}
