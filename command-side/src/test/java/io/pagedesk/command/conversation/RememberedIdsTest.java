package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A bounded memory that never mistakes a repetition for something new. */
class RememberedIdsTest {

    private final RememberedIds memory = new RememberedIds();

    @Test
    void itNeverHoldsMoreThanItsBound() {
        for (int n = 0; n < 3 * RememberedIds.MOST; n++) {
            memory.remember("m" + n, T0.plusMillis(n));
        }

        assertThat(memory.snapshot().seen()).hasSize(RememberedIds.MOST);
    }

    @Test
    void whatFellOutOfTheBoundIsTooOldToTell() {
        for (int n = 0; n <= RememberedIds.MOST; n++) {
            memory.remember("m" + n, T0.plusMillis(n));
        }

        assertThat(memory.contains("m0")).isFalse();
        assertThat(memory.contains("m1")).isTrue();
        assertThat(memory.isTooOldToTell(T0)).isTrue();
        assertThat(memory.isTooOldToTell(T0.plusMillis(1))).isFalse();
    }

    @Test
    void itHoldsNothingBeyondItsHorizon() {
        Instant edge = T0.plus(RememberedIds.HORIZON);

        memory.remember("m0", T0);
        memory.remember("m1", edge);
        assertThat(memory.contains("m0")).isTrue();
        memory.remember("m2", edge.plus(MILLI));
        assertThat(memory.contains("m0")).isFalse();
        assertThat(memory.contains("m1")).isTrue();
    }

    @Test
    void theHorizonIsWellPastTheHourInWhichMetaRepeats() {
        assertThat(RememberedIds.HORIZON).isGreaterThan(Duration.ofHours(24));
    }

    @Test
    void whatArrivesOlderThanTheHorizonIsForgottenAtOnceAndTooOldToTellFromThenOn() {
        memory.remember("m1", T0);
        Instant old = T0.minus(RememberedIds.HORIZON).minus(MILLI);

        assertThat(memory.isTooOldToTell(old)).isFalse();
        memory.remember("m0", old);
        assertThat(memory.contains("m0")).isFalse();
        assertThat(memory.isTooOldToTell(old)).isTrue();
        assertThat(memory.contains("m1")).isTrue();
    }

    @Test
    void whileNothingWasForgottenNothingIsTooOld() {
        memory.remember("m1", T0);

        assertThat(memory.isTooOldToTell(Instant.EPOCH)).isFalse();
    }

    @Test
    void whatArrivedInTheSameMillisecondAsTheForgottenIsNotGuessedAt() {
        for (int n = 0; n <= RememberedIds.MOST; n++) {
            memory.remember("m" + n, T0);
        }

        assertThat(memory.isTooOldToTell(T0)).isTrue();
        assertThat(memory.isTooOldToTell(T0.plus(MILLI))).isFalse();
    }

    @Test
    void oneIdIsRememberedOnce() {
        memory.remember("m1", T0);
        memory.remember("m1", T0.plus(MILLI));

        assertThat(memory.snapshot().seen()).hasSize(1);
    }

    @Test
    void aMemoryReadBackIsTheSame() {
        for (int n = 0; n <= RememberedIds.MOST; n++) {
            memory.remember("m" + n, T0.plusMillis(n));
        }
        RememberedIds again = RememberedIds.of(memory.snapshot());

        assertThat(again.snapshot()).isEqualTo(memory.snapshot());
        assertThat(again.contains("m0")).isFalse();
        assertThat(again.isTooOldToTell(T0)).isTrue();
    }
}
