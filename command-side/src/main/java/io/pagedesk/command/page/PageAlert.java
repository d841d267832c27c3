package io.pagedesk.command.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What an admin should look after. */
enum PageAlert {
    /** Meta no longer accepts the token. */
    CREDENTIALS_EXPIRED,
    /** Meta restricted the Page. */
    PAGE_RESTRICTED,
    /** A permission is missing, or the App is not live. */
    PERMISSION_MISSING,
    /** Meta does not send all of the Page's webhooks, and they could not be subscribed again. */
    SUBSCRIPTION_LOST,
    /** Nothing came for long, and the subscription is lost: messages are being missed. */
    SILENT;

    /** The stable word in answers and metrics, such as {@code subscription-lost}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<PageAlert> of(PageRow page, Duration silentAfter, Instant now) {
        return Arrays.stream(values())
                .filter(alert -> alert.concerns(page, silentAfter, now))
                .toList();
    }

    private boolean concerns(PageRow page, Duration silentAfter, Instant now) {
        return switch (this) {
            case CREDENTIALS_EXPIRED -> page.standing().credentialsExpired();
            case PAGE_RESTRICTED -> page.standing().restricted();
            case PERMISSION_MISSING -> page.sending().reason() == HoldReason.PERMISSION_MISSING;
            case SUBSCRIPTION_LOST -> page.subscriptionLostAt() != null;
            case SILENT ->
                page.subscriptionLostAt() != null
                        && Objects.requireNonNullElse(page.lastEventAt(), page.connectedAt())
                                .plus(silentAfter)
                                .isBefore(now);
        };
    }
}
