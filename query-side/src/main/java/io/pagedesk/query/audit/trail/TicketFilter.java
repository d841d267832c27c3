package io.pagedesk.query.audit.trail;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.TicketEvent;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a conversation concern one of its tickets: those on it; what happens later to its messages, wherever
 * that is noted; and what holds for all, as the beginning, and the customer's name. Looks at the facts in their order.
 */
final class TicketFilter {

    private final String ticketId;
    private final Set<String> messages = new HashSet<>();
    private boolean known;

    TicketFilter(String ticketId) {
        this.ticketId = ticketId;
    }

    boolean concerns(Object fact) {
        if (!(fact instanceof ConversationEvent event)) {
            return false;
        }
        boolean onIt = ticketId.equals(ticketOf(event));
        known |= onIt;
        if (onIt) {
            messages.addAll(messagesOf(event));
        }
        return onIt
                || event instanceof ConversationStarted
                || event instanceof CustomerProfileRecorded
                || !Collections.disjoint(messages, touchedBy(event));
    }

    /** Whether anything at all was on the ticket so far. */
    boolean isKnown() {
        return known;
    }

    private static @Nullable String ticketOf(ConversationEvent event) {
        if (event instanceof TicketEvent it) {
            return it.ticketId();
        } else if (event instanceof SendAttempted it) {
            return it.ticketId();
        } else if (event instanceof SendDeferred it) {
            return it.ticketId();
        } else if (event instanceof ReplySent it) {
            return it.ticketId();
        }
        return event instanceof ReplyUncertain it ? it.ticketId() : null;
    }

    private static List<String> messagesOf(ConversationEvent event) {
        if (event instanceof MessageReceived it) {
            return List.of(it.mid());
        } else if (event instanceof PostbackReceived it) {
            return List.of(it.mid());
        } else if (event instanceof PageInboxMessageRecorded it) {
            return List.of(it.mid());
        } else if (event instanceof AgentReplyAccepted it) {
            return IntStream.range(0, it.parts().size())
                    .mapToObj(part -> ReplyPartId.of(it.replyId(), part))
                    .toList();
        }
        return List.of();
    }

    private static List<String> touchedBy(ConversationEvent event) {
        if (event instanceof MessagesDelivered it) {
            return it.messageIds();
        } else if (event instanceof MessagesRead it) {
            return it.messageIds();
        } else if (event instanceof ReactionReceived it) {
            return List.of(it.messageId());
        } else if (event instanceof ReactionWithdrawn it) {
            return List.of(it.messageId());
        } else if (event instanceof MessageEdited it) {
            return List.of(it.mid());
        }
        return event instanceof MessageDeleted it ? List.of(it.mid()) : List.of();
    }
}
