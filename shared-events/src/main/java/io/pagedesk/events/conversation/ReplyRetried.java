package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * An agent sends parts of a reply again that failed, or whose outcome nobody knows; the window allowed it anew.
 *
 * @param parts which ones, counted from 0; they wait to leave again
 * @param basis the ground on which they may leave, judged again when they do
 * @param customerActAt the customer's act that the basis rests on, Meta's time
 * @param window the window as it stands after this
 */
@EventType("conversation.reply-retried")
public record ReplyRetried(
        String conversationId,
        String ticketId,
        String replyId,
        List<Integer> parts,
        String agent,
        ReplyBasis basis,
        Instant customerActAt,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}
