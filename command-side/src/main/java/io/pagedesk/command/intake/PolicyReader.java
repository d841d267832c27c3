package io.pagedesk.command.intake;

import io.pagedesk.command.intake.ItemReading.Enforced;
import io.pagedesk.command.intake.ItemReading.Enforcement;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code policy_enforcement}, once spelled {@code policy-enforcement}: about the Page, with no customer. */
final class PolicyReader {

    static final String KIND = "policy_enforcement";

    private static final int LONGEST_REASON = 500;
    private static final Map<String, Enforcement> ACTIONS =
            Map.of("warning", Enforcement.WARNING, "block", Enforcement.BLOCK, "unblock", Enforcement.UNBLOCK);

    private PolicyReader() {}

    static ItemReading read(JsonNode said) {
        Enforcement action = ACTIONS.get(said.path("action").asString(""));
        return action == null
                ? new Incomplete(KIND, "its action is none of warning, block, unblock")
                : new Enforced(KIND, action, reason(said));
    }

    private static @Nullable String reason(JsonNode said) {
        String reason = MetaFields.text(said.path("reason"));
        if (reason == null) {
            return null;
        }
        String printable = reason.replaceAll("\\p{Cntrl}", " ");
        return printable.substring(0, Math.min(LONGEST_REASON, printable.length()));
    }
}
