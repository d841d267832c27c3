package io.pagedesk.command.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@link PageTable} without its token. */
record PageRow(
        String pageId,
        String appId,
        String name,
        boolean testMode,
        boolean connectedInTest,
        Instant connectedAt,
        @Nullable Instant disconnectedAt,
        List<String> subscribedFields,
        @Nullable Instant subscribedAt,
        @Nullable Instant credentialsExpiredAt,
        @Nullable Integer credentialsCode,
        @Nullable Integer credentialsSubcode,
        @Nullable Instant restrictedAt,
        @Nullable String restrictedReason,
        @Nullable Instant warnedAt,
        @Nullable String warnedReason,
        @Nullable Instant lastEventAt,
        PageSending sending,
        List<String> missingFields,
        @Nullable Instant subscriptionLostAt,
        @Nullable TokenOrigin token) {

    PageStanding standing() {
        return new PageStanding(appId, disconnectedAt == null, credentialsExpiredAt != null, restrictedAt != null);
    }

    ConnectedPage page() {
        return new ConnectedPage(pageId, appId, name, testMode, standing().state());
    }
}
