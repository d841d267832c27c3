package io.pagedesk.query.updates;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.events.page.PageEvent;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * An event that clients are to be told of once the views show it.
 *
 * @param stream the aggregate it belongs to, which says who projects it
 * @param views those that make something of it; the others need not come to it for long
 * @param ticketId the ticket it changes; null where that may be any ticket of the conversation
 * @param conversationId null for what happens to a Page
 */
record Happened(
        String stream,
        List<String> views,
        @Nullable String conversationId,
        @Nullable String ticketId,
        @Nullable String pageId,
        TrackingToken position,
        long heardAt) {

    static Happened on(ConversationEvent event, List<String> views, TrackingToken position) {
        String ticketId = event instanceof TicketEvent onTicket ? onTicket.ticketId() : null;
        return new Happened(
                event.conversationId(), views, event.conversationId(), ticketId, null, position, System.nanoTime());
    }

    static Happened on(PageEvent event, List<String> views, TrackingToken position) {
        return new Happened(event.pageId(), views, null, null, event.pageId(), position, System.nanoTime());
    }
}
