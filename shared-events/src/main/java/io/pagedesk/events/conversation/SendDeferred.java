package io.pagedesk.events.conversation;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt did not deliver, for a cause that passes; the part waits for its next attempt.
 *
 * @param reason a stable word for the cause: {@code temporary}, {@code unreached}, {@code thread-elsewhere},
 *     {@code attachment-not-fetched}; where its whole Page is held {@code rate-limited}, {@code page-restricted},
 *     {@code credentials-expired}, {@code permission-missing}; null in events from before causes were recorded
 * @param retryAt when it is tried again, unless its Page is held then or its thread comes back before; null where that
 *     depends on something else
 */
@EventType(value = "conversation.send-deferred", revision = "2")
public record SendDeferred(
        String conversationId,
        String ticketId,
        String replyId,
        int part,
        int attempt,
        SendError error,
        @Nullable String reason,
        @Nullable Instant retryAt,
        Instant at)
        implements ConversationEvent {}
