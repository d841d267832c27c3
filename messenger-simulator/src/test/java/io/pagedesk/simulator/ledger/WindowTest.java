package io.pagedesk.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant DAY_LATER = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant WEEK_LATER = Instant.parse("2026-11-08T00:00:00Z");

    private final Window window = Window.NEVER_OPENED.afterMessage(WRITTEN);

    @Test
    void standardWindowEndsAtTheMillisecondOf24Hours() {
        assertThat(window.standardOpen(WRITTEN)).isTrue();
        assertThat(window.standardOpen(DAY_LATER.minusMillis(1))).isTrue();
        assertThat(window.standardOpen(DAY_LATER)).isFalse();
    }

    @Test
    void humanAgentWindowEndsAtTheMillisecondOf7DaysAfterTheMessage() {
        assertThat(window.humanAgentOpen(WEEK_LATER.minusMillis(1))).isTrue();
        assertThat(window.humanAgentOpen(WEEK_LATER)).isFalse();
    }

    @Test
    void reactionOpensTheStandardWindowOnly() {
        var reacted = Window.NEVER_OPENED.afterAct(WRITTEN);
        assertThat(reacted.standardOpen(WRITTEN.plusSeconds(1))).isTrue();
        assertThat(reacted.humanAgentOpen(WRITTEN.plusSeconds(1))).isFalse();
    }

    @Test
    void actThatArrivesLateDoesNotMoveTheWindowBack() {
        var late = window.afterMessage(WRITTEN.minusSeconds(3600));
        assertThat(late).isEqualTo(window);
    }

    @Test
    void nothingMayBeSentToSomeoneWhoNeverWrote() {
        assertThat(Window.NEVER_OPENED.standardOpen(WRITTEN)).isFalse();
        assertThat(Window.NEVER_OPENED.humanAgentOpen(WRITTEN)).isFalse();
    }
}
