package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Instant;

/** Whether a reply may leave now. */
sealed interface Judgement {

    /** It may, on this ground, which rests on the customer's act at that time. */
    record Allowed(ReplyBasis basis, Instant customerActAt) implements Judgement {}

    /** It may not; {@code reason} is a stable word. */
    record Refused(String reason) implements Judgement {}
}
