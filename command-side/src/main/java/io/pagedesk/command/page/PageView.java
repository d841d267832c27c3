package io.pagedesk.command.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connected Page as an admin sees it.
 *
 * @param connectedInTestMode whether its App was in test mode when it was connected
 * @param lastEventAt when Meta last sent anything for it: long ago means that something is wrong
 * @param alerts what an admin should look after, as stable words: {@code credentials-expired},
 *     {@code page-restricted}, {@code permission-missing}, {@code subscription-lost}, {@code silent}
 */
record PageView(
        String pageId,
        String appId,
        String name,
        boolean testMode,
        boolean connectedInTestMode,
        PageState state,
        Subscription subscription,
        Credential credential,
        Restriction restriction,
        @Nullable Warning warning,
        Sending sending,
        Instant connectedAt,
        @Nullable Instant lastEventAt,
        List<String> alerts,
        @Nullable Token token,
        PageFeaturesView features) {

    /**
     * Where the token comes from; null for a Page that was connected before the desk kept it.
     *
     * @param owner the Facebook user behind it; their leaving or their new password ends it
     */
    record Token(TokenSource source, @Nullable Owner owner, List<String> granted, List<String> declined) {

        /** As the App knows them. */
        record Owner(String id, @Nullable String name) {}

        static @Nullable Token of(@Nullable TokenOrigin origin) {
            return origin == null
                    ? null
                    : new Token(
                            origin.source(),
                            origin.ownerId() == null ? null : new Owner(origin.ownerId(), origin.ownerName()),
                            origin.granted(),
                            origin.declined());
        }
    }

    /**
     * Which of Meta's webhooks come for the Page.
     *
     * @param confirmedAt when Meta last said that all do
     * @param missing the fields that do not
     */
    record Subscription(
            boolean active,
            List<String> fields,
            @Nullable Instant confirmedAt,
            List<String> missing,
            @Nullable Instant lostAt) {}

    /**
     * Whether the Page's replies leave.
     *
     * @param reason why they wait, a stable word: {@code credentials-expired}, {@code page-restricted},
     *     {@code permission-missing}, {@code rate-limited}
     * @param until when they go on by themselves; null where that depends on something else
     * @param waiting how many messages have not left, whatever they wait for
     */
    record Sending(
            State state,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Instant since,
            int waiting) {

        enum State {
            FREE,
            HELD
        }

        static Sending of(PageSending sending, int waiting) {
            HoldReason reason = sending.reason();
            return reason == null
                    ? new Sending(State.FREE, null, null, null, waiting)
                    : new Sending(State.HELD, reason.word(), sending.until(), sending.since(), waiting);
        }
    }

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

    static PageView of(PageRow row, int waiting, List<PageAlert> alerts, Map<PageFeature, FeatureTrial> trials) {
        return new PageView(
                row.pageId(),
                row.appId(),
                row.name(),
                row.testMode(),
                row.connectedInTest(),
                row.standing().state(),
                new Subscription(
                        !row.subscribedFields().isEmpty(),
                        row.subscribedFields(),
                        row.subscribedAt(),
                        row.missingFields(),
                        row.subscriptionLostAt()),
                new Credential(
                        row.credentialsExpiredAt() == null,
                        row.credentialsExpiredAt(),
                        row.credentialsCode(),
                        row.credentialsSubcode()),
                new Restriction(row.restrictedAt() != null, row.restrictedAt(), row.restrictedReason()),
                Warning.of(row),
                Sending.of(row.sending(), waiting),
                row.connectedAt(),
                row.lastEventAt(),
                alerts.stream().map(PageAlert::word).toList(),
                Token.of(row.token()),
                PageFeaturesView.of(trials));
    }
}
