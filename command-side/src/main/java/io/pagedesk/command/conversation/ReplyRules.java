package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.Judgement.Allowed;
import io.pagedesk.command.conversation.Judgement.Refused;
import io.pagedesk.command.conversation.Replies.PartOfReply;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an agent's reply is taken on: judged by the window, once for each replyId. */
final class ReplyRules extends Rules {

    ReplyRules(ConversationState state, Instant now) {
        super(state, now);
    }

    /** Without its Page nothing can leave; a reply taken on before is still answered as it was. */
    void requireConnectedPage(SendAgentReply command, CurrentPages pages) {
        if (state.replies.find(command.replyId()).isEmpty()) {
            requireConnectedPage(pages);
        }
    }

    List<ConversationEvent> accept(SendAgentReply command) {
        Reply known = state.replies.find(command.replyId()).orElse(null);
        if (known != null) {
            return repeated(known, command);
        }
        requireTicket(command.ticket(), command.expectedVersion());
        Judgement judgement = judge(command.replyId(), Origin.isPerson(command.agent()));
        if (judgement instanceof Refused refused) {
            throw Refusals.windowRefuses(refused.reason(), state.window.facts(), now);
        }
        List<ConversationEvent> events = new ArrayList<>();
        events.add(accepted(command, (Allowed) judgement));
        if (command.status() != null && command.status() != state.ticket.status()) {
            events.add(new TicketStatusChanged(
                    conversationId(), ticketId(), state.ticket.status(), command.status(), command.agent(), now));
        }
        return events;
    }

    private static List<ConversationEvent> repeated(Reply known, SendAgentReply command) {
        if (!known.fingerprint().equals(command.fingerprint())) {
            throw Refusals.replyIdReused();
        }
        return List.of();
    }

    /** A message of ours is known by its part, any other by its mid. */
    private @Nullable String midOf(@Nullable String messageId) {
        if (messageId == null) {
            return null;
        }
        PartOfReply ours = state.replies.named(messageId).orElse(null);
        String mid = ours == null ? messageId : ours.part().mid();
        if (mid == null || (ours == null && !state.inbound.contains(mid))) {
            throw Refusals.cannotBeAnswered();
        }
        return mid;
    }

    private AgentReplyAccepted accepted(SendAgentReply command, Allowed allowed) {
        ReplyWindow after = allowed.basis() == ReplyBasis.HUMAN_AGENT
                ? state.window.placeTaken(command.replyId(), now).facts()
                : state.window.facts();
        return new AgentReplyAccepted(
                conversationId(),
                ticketId(),
                command.replyId(),
                command.agent(),
                command.parts(),
                midOf(command.replyTo()),
                allowed.basis(),
                allowed.customerActAt(),
                after,
                command.fingerprint(),
                now);
    }
}
