package io.pagedesk.command.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connected Page as an admin sees it.
 *
 * @param lastEventAt when Meta last sent anything for it: long ago means that something is wrong
 */
record PageView(
        String pageId,
        String appId,
        String name,
        boolean testMode,
        PageState state,
        Subscription subscription,
        Credential credential,
        Restriction restriction,
        @Nullable Warning warning,
        Instant connectedAt,
        @Nullable Instant lastEventAt) {

    /** Which of Meta's webhooks come for the Page, as Meta confirmed. */
    record Subscription(
            boolean active, List<String> fields, @Nullable Instant confirmedAt) {}

    /** Whether Meta takes the token, and with which error it last did not. */
    record Credential(
            boolean valid,
            @Nullable Instant expiredAt,
            @Nullable Integer code,
            @Nullable Integer subcode) {}

    /** Whether Meta restricted the Page. */
    record Restriction(
            boolean active,
            @Nullable Instant since,
            @Nullable String reason) {}

    /** Meta's last warning; null while there was none. */
    record Warning(Instant at, @Nullable String reason) {

        static @Nullable Warning of(PageRow row) {
            return row.warnedAt() == null ? null : new Warning(row.warnedAt(), row.warnedReason());
        }
    }

    static PageView of(PageRow row) {
        return new PageView(
                row.pageId(),
                row.appId(),
                row.name(),
                row.testMode(),
                row.standing().state(),
                new Subscription(!row.subscribedFields().isEmpty(), row.subscribedFields(), row.subscribedAt()),
                new Credential(
                        row.credentialsExpiredAt() == null,
                        row.credentialsExpiredAt(),
                        row.credentialsCode(),
                        row.credentialsSubcode()),
                new Restriction(row.restrictedAt() != null, row.restrictedAt(), row.restrictedReason()),
                Warning.of(row),
                row.connectedAt(),
                row.lastEventAt());
    }
}
