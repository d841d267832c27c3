package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.handover.ImportCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Really kills an import in its middle: nothing of it is there, and it is simply done again. */
class KilledImportIT {

    private static final int EVENTS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void anImportThatIsKilledLeavesNothingBehind() throws Exception {
        String file =
                ManyAgents.exportedTo(folder.resolve("desk.ndjson"), EVENTS).toString();
        try (DeskProcess desk = new DeskProcess(folder, Map.of())) {
            desk.begin("import", file);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .failFast("it is refused", () -> desk.output().contains("\"code\""))
                    .until(() -> desk.output().contains("10000 events"));
            desk.kill();
            assertThat(desk.output()).doesNotContain("\"history\"");
        }

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        int exit = ImportCommand.run(
                new String[] {"import", file, "--pagedesk.data-dir=" + folder.resolve("desk-data")},
                new PrintStream(again, true, StandardCharsets.UTF_8),
                MasterKeyFromFile.OR_NEW);
        assertThat(again.toString(StandardCharsets.UTF_8)).contains("\"events\" : " + EVENTS, "\"intact\" : true");
        assertThat(exit).isZero();
    }
}
