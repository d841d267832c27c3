package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Axon Server away and back in the middle of the load. It needs an empty server, and a command that restarts it and
 * returns when it is up.
 */
@Tag("deployment")
@EnabledIfEnvironmentVariable(named = "AXON_SERVERS", matches = ".+")
@EnabledIfEnvironmentVariable(named = "AXON_SERVER_RESTART", matches = ".+")
class RestartedAxonServerIT {

    @TempDir
    Path dataDir;

    @Test
    void f30NothingAnsweredIsLostAndNothingIsSentTwice() throws Exception {
        try (DeskUnderLoad load = new DeskUnderLoad();
                SeparateSides desk = SeparateSides.onAxonServer(dataDir, null, load.properties())) {
            load.connect(desk.uri());

            load.writeAndAnswerWhile(List.of(RestartedAxonServerIT::restart));
        }
    }

    private static void restart() {
        try {
            assertThat(new ProcessBuilder(System.getenv("AXON_SERVER_RESTART"))
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
