package io.pagedesk.command.agent;

import org.jspecify.annotations.Nullable;

/** Whom the company's issuer may let in as an account. */
final class AdmissionRules {

    private AdmissionRules() {}

    /**
     * Nobody comes in as somebody else, nor as one who was turned out.
     *
     * @param known the account of that name, where there is one
     * @param linked the person that it is linked to, where it is
     */
    static void requireAdmitted(AdmitAgent command, @Nullable Account known, @Nullable Identity linked) {
        if (known == null) {
            return;
        }
        boolean theirs = linked == null ? command.adopt() : linked.equals(command.identity());
        if (!theirs) {
            throw AgentRefusals.usernameTaken().asException();
        }
        if (!known.active()) {
            throw AgentRefusals.deactivated().asException();
        }
    }
}
