package io.pagedesk.command.conversation;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of long random histories in which the code and a naive second model have to agree at every step. */
class RandomHistoriesTest {

    private static final int FIXED = 2_500;
    private static final int FRESH = 500;
    private static final int LONGEST = 400;

    @Test
    void theCodeAgreesWithTheRulesInHistoriesThatAreAlwaysTheSame() {
        play(20_261_122L, FIXED);
    }

    @Test
    void theCodeAgreesWithTheRulesInHistoriesThatWereNeverPlayedBefore() {
        long seed = Long.getLong("history.seed", new Random().nextLong());
        System.out.println("Random histories from -Dhistory.seed=" + seed);
        play(seed, FRESH);
    }

    private static void play(long firstSeed, int histories) {
        for (int n = 0; n < histories; n++) {
            long seed = firstSeed + n;
            RandomHistory history = new RandomHistory(seed);
            try {
                history.play(50 + n % LONGEST);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Dhistory.seed=" + seed + ": " + e.getMessage() + "\n" + history, e);
            }
        }
    }
}
