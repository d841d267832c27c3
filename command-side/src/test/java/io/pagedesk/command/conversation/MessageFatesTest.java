package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageFatesTest {

    private final MessageFates fates = new MessageFates();

    @Test
    void theOldestIsForgottenWhenThereAreTooMany() {
        for (int n = 0; n <= MessageFates.MOST; n++) {
            edited("m" + n, T0.plusMillis(n));
        }

        assertThat(fates.snapshot().byMessage()).hasSize(MessageFates.MOST).doesNotContainKey("m0");
        assertThat(fates.isTooOldToTell("m0", T0)).isTrue();
        assertThat(fates.isTooOldToTell("m0", T0.plus(MILLI))).isFalse();
        assertThat(fates.isTooOldToTell("m1", T0)).isFalse();
    }

    @Test
    void whatHappenedBeforeTheHorizonIsForgotten() {
        edited("m0", T0);
        edited("m1", T0.plus(MessageFates.HORIZON));
        assertThat(fates.isTooOldToTell("m0", T0)).isFalse();

        edited("m2", T0.plus(MessageFates.HORIZON).plus(MILLI));
        assertThat(fates.isTooOldToTell("m0", T0)).isTrue();
    }

    @Test
    void whatHappensToAMessageAgainKeepsItRemembered() {
        edited("m0", T0);
        for (int n = 1; n < MessageFates.MOST; n++) {
            edited("m" + n, T0.plusMillis(n));
        }
        fates.change("m0", fate -> fate.reacted("a", T0.plusSeconds(9)));
        edited("new", T0.plusSeconds(10));

        assertThat(fates.of("m0").edits()).isEqualTo(1);
        assertThat(fates.of("m1")).isEqualTo(MessageFate.UNTOUCHED);
    }

    @Test
    void reactionsOfOneInstantAreBoundedToo() {
        for (int n = 0; n < 100; n++) {
            String said = "emoji " + n;
            if (!fates.of("m").hasOvertaken(said, T0)) {
                fates.change("m", fate -> fate.reacted(said, T0));
            }
        }

        assertThat(fates.of("m").reactions()).hasSizeLessThan(10);
    }

    private void edited(String message, Instant at) {
        fates.change(message, fate -> fate.edited(1, at));
    }
}
