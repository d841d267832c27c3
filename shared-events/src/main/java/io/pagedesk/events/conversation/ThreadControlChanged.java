package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The thread passed to another app, or came back to this one. While another app owns it, replies wait.
 *
 * @param ours whether this desk's App owns the thread now
 * @param ownerAppId Meta's id of the app that owns it, where told
 * @param changedAt Meta's time, never later than {@code at}
 */
@EventType("conversation.thread-control-changed")
public record ThreadControlChanged(
        String conversationId,
        String ticketId,
        boolean ours,
        @Nullable String ownerAppId,
        Instant changedAt,
        Instant at)
        implements TicketEvent {}
