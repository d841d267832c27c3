package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command sides and query sides on PostgreSQL, killed and restarted in the middle of the load. */
@Tag("deployment")
class DisturbedSidesIT {

    private static final int EXIT_BY_SIGTERM = 143;

    @TempDir
    Path dataDir;

    @Test
    void f30NothingAnsweredIsLostAndNothingIsSentTwiceWhenEachSideIsKilledInTurn() throws Exception {
        underLoad(1, side -> {
            side.kill();
            side.begin().awaitReady();
        });
    }

    /** Two command sides: commands of one conversation come to either, and to the other while one restarts. */
    @Test
    void aRollingRestartLosesAndDoublesNothing() throws Exception {
        underLoad(2, side -> {
            assertThat(side.stop()).as(side.output()).isEqualTo(EXIT_BY_SIGTERM);
            side.begin().awaitReady();
        });
    }

    private void underLoad(int commandSides, Consumer<Side> disturbance) throws Exception {
        try (DeskUnderLoad load = new DeskUnderLoad();
                SeparateSides desk = SeparateSides.onPostgres(dataDir, null, load.properties(), commandSides, 2)) {
            load.connect(desk.uri());
            List<Runnable> inTurn = new ArrayList<>();
            desk.all().forEach(side -> inTurn.add(() -> disturbance.accept(side)));

            load.writeAndAnswerWhile(inTurn);
        }
    }
}
