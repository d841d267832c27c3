package io.pagedesk.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.compliance.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The aggregate that lets replies leave and the auditor's check share no code, and agree in random histories. */
class AuditorAgreesTest {

    private static final int FIXED = 9_000;
    private static final int FRESH = Integer.getInteger("history.count", 1_000);
    private static final int STEPS = 80;

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int replies;
    private int handovers;

    @Test
    void inTenThousandRandomHistoriesTheyAgree() {
        play(20_261_128L, FIXED);
        long seed = Long.getLong("history.seed", new Random().nextLong());
        System.out.println("Audited histories from -Dhistory.seed=" + seed);
        play(seed, FRESH);

        assertThat(verdicts.keySet()).containsExactlyInAnyOrder(Verdict.values());
        assertThat(verdicts.values()).allMatch(times -> times > FIXED);
        assertThat(replies).isGreaterThan(FIXED);
        assertThat(handovers).isGreaterThan(replies);
    }

    private void play(long firstSeed, int histories) {
        for (int n = 0; n < histories; n++) {
            long seed = firstSeed + n;
            RandomConversation history = new RandomConversation(seed);
            for (int step = 0; step < STEPS; step++) {
                history.goesOn();
                String reply = history.anyReply();
                Verdict verdict = history.played().check().verdict(reply, history.now());
                assertThat(verdict)
                        .as("-Dhistory.seed=%d, step %d, %s", seed, step, history)
                        .isEqualTo(history.played().verdict(reply, history.now()));
                verdicts.merge(verdict, 1, Integer::sum);
            }
            for (CheckedReply reply : history.played().check().replies()) {
                assertThat(reply.violations())
                        .as("-Dhistory.seed=%d, %s, %s", seed, reply, history)
                        .isEmpty();
                replies++;
                handovers += reply.handovers().size();
            }
        }
    }
}
