package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentEvent;
import io.pagedesk.events.agent.AgentPasswordChanged;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRenamed;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentRolesChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of an account, and the facts it leaves behind: one per difference, none for what was so already.
 */
record AccountChange(Account before, Account after, boolean newPassword) {

    static AccountChange of(
            Account before,
            @Nullable String name,
            @Nullable List<AgentRole> roles,
            @Nullable Boolean active,
            boolean newPassword) {
        Account after = new Account(
                before.username(),
                name == null ? before.name() : name,
                roles == null
                        ? before.roles()
                        : roles.stream().distinct().sorted().toList(),
                active == null ? before.active() : active,
                before.createdAt());
        return new AccountChange(before, after, newPassword);
    }

    /** Without an admin nobody could let anybody in again. */
    boolean leavesNobodyInCharge(int otherAdmins) {
        return before.administers() && !after.administers() && otherAdmins == 0;
    }

    /** Tokens carry roles, and whoever knew the old password may hold one. */
    boolean endsSessions() {
        return newPassword || !before.roles().equals(after.roles()) || deactivates();
    }

    private boolean deactivates() {
        return before.active() && !after.active();
    }

    List<AgentEvent> facts(String by, Instant at) {
        String username = before.username();
        List<AgentEvent> facts = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            facts.add(new AgentRenamed(username, after.name(), by, at));
        }
        if (!before.roles().equals(after.roles())) {
            facts.add(new AgentRolesChanged(username, after.roles(), by, at));
        }
        if (newPassword) {
            facts.add(new AgentPasswordChanged(username, by, at));
        }
        if (deactivates()) {
            facts.add(new AgentDeactivated(username, by, at));
        } else if (!before.active() && after.active()) {
            facts.add(new AgentReactivated(username, by, at));
        }
        return facts;
    }
}
