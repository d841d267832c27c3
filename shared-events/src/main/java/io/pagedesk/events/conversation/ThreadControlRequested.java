package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another app asked for the thread.
 *
 * @param requestingAppId Meta's id of that app, where told
 */
@EventType("conversation.thread-control-requested")
public record ThreadControlRequested(
        String conversationId, String ticketId, @Nullable String requestingAppId, Instant requestedAt, Instant at)
        implements TicketEvent {}
