package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import io.pagedesk.events.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer reacted to a message. It opens the standard window, but asks for no answer: the ticket keeps its status.
 *
 * @param messageId the message as the read models name it: {@link ReplyPartId}, or a mid; one that the desk never saw
 *     is possible
 * @param emoji what the customer chose, as a character; null where Meta sends only a word
 * @param reaction Meta's word for it: smile, angry, sad, wow, love, like, dislike, other
 * @param reactedAt Meta's time, never later than {@code at}
 * @param window the window as it stands after this act
 */
@EventType("conversation.reaction-received")
public record ReactionReceived(
        String conversationId,
        String ticketId,
        String messageId,
        @PersonalData @Nullable String emoji,
        @PersonalData @Nullable String reaction,
        Instant reactedAt,
        ReplyWindow window,
        Instant at)
        implements TicketEvent {}
