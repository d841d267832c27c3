package io.pagedesk.simulator.ledger;

import java.time.Duration;
import java.time.Instant;

/** What the Page last showed in a chat: {@code typing_on}, {@code typing_off} or {@code mark_seen}. */
public record Gesture(String action, Instant at) {

    private static final Duration TYPING_LASTS = Duration.ofSeconds(20);

    /** Messenger shows the dots until a message, {@code typing_off} or 20 seconds. */
    public boolean typing(Instant now) {
        return action.equals("typing_on") && now.isBefore(at.plus(TYPING_LASTS));
    }
}
