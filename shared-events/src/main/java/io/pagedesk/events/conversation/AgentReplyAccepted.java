package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window allowed an agent's reply, and it waits to leave.
 *
 * @param replyId the caller's UUID
 * @param agent username of the human who wrote it
 * @param parts the messages it is made of, in order; together they take one place under HUMAN_AGENT
 * @param replyToMid the message that it answers, where the agent chose one
 * @param basis the ground on which it was accepted; judged again when it leaves
 * @param customerActAt the customer's act that the basis rests on, Meta's time
 * @param window the window as it stands after this reply
 * @param fingerprint hash of the caller's request, to tell a repeated call from a reused id
 */
@EventType(value = "conversation.agent-reply-accepted", revision = "2")
public record AgentReplyAccepted(
        String conversationId,
        String ticketId,
        String replyId,
        String agent,
        List<ReplyPart> parts,
        @Nullable String replyToMid,
        ReplyBasis basis,
        Instant customerActAt,
        ReplyWindow window,
        String fingerprint,
        Instant at)
        implements TicketEvent {}
