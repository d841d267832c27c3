package io.pagedesk.command.conversation;

import java.time.Duration;
import java.util.Map;

/**
 * How long a customer's act keeps the window open. Meta's rule: 24 hours, then 7 days from the person's message under
 * the HUMAN_AGENT tag.
 *
 * @param standardWindow how long any number of replies may leave
 * @param standardWindowBy other durations for single acts, such as an ad click
 * @param humanAgentWindow counted from the same message, not from the end of the standard window
 * @param humanAgentMaxReplies replies per HUMAN_AGENT time; 0 none, -1 no limit
 */
public record WindowPolicy(
        Duration standardWindow,
        Map<OpeningAct, Duration> standardWindowBy,
        Duration humanAgentWindow,
        int humanAgentMaxReplies) {

    static final int NO_LIMIT = -1;

    Duration standardWindowOf(OpeningAct act) {
        return standardWindowBy.getOrDefault(act, standardWindow);
    }
}
