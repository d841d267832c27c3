package io.pagedesk.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When Meta lets a Page write to a customer.
 *
 * <p>Meta's rule: any message until 24 hours after the customer's last act (a message, a postback, a reaction, a
 * referral); under the tag {@code HUMAN_AGENT} within 7 days of the customer's last message or postback. The end itself
 * is outside.
 */
public record Window(@Nullable Instant lastAct, @Nullable Instant lastMessage) {

    static final Duration STANDARD = Duration.ofHours(24);
    static final Duration HUMAN_AGENT = Duration.ofDays(7);

    public static final Window NEVER_OPENED = new Window(null, null);

    public boolean standardOpen(Instant now) {
        return lastAct != null && now.isBefore(lastAct.plus(STANDARD));
    }

    public boolean humanAgentOpen(Instant now) {
        return lastMessage != null && now.isBefore(lastMessage.plus(HUMAN_AGENT));
    }

    public @Nullable Instant standardUntil() {
        return lastAct == null ? null : lastAct.plus(STANDARD);
    }

    public @Nullable Instant humanAgentUntil() {
        return lastMessage == null ? null : lastMessage.plus(HUMAN_AGENT);
    }

    Window afterAct(Instant at) {
        return new Window(later(lastAct, at), lastMessage);
    }

    Window afterMessage(Instant at) {
        return new Window(later(lastAct, at), later(lastMessage, at));
    }

    private static Instant later(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
