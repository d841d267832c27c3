package io.pagedesk.command.profile;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was asked of Meta about one customer. */
record ProfileRequest(
        String conversationId,
        String pageId,
        String psid,
        boolean known,
        @Nullable Instant askedAt) {

    boolean isDueAt(Instant now, Duration askAgainAfter) {
        return !known && (askedAt == null || !now.isBefore(askedAt.plus(askAgainAfter)));
    }

    @Override
    public String toString() {
        return "ProfileRequest[" + conversationId + "]";
    }
}
