package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.handover.ImportCommand;
import io.pagedesk.eventstore.handover.DeskManifest;
import io.pagedesk.eventstore.handover.ExportScope;
import io.pagedesk.eventstore.handover.ExportWriter;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        String file = export().toString();
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

    private Path export() throws IOException {
        Path file = folder.resolve("desk.ndjson");
        try (Writer out = Files.newBufferedWriter(file)) {
            ExportWriter export = new ExportWriter(out);
            for (int page = 1; page <= EVENTS; page++) {
                export.event(page, released(page), false);
            }
            export.end(Instant.EPOCH, ExportScope.WHOLE, new DeskManifest(EVENTS, Map.of()));
        }
        return file;
    }

    private static StoredEvent released(int page) {
        byte[] payload =
                ("{\"pageId\":\"" + page + "\",\"at\":\"2026-11-20T12:00:00Z\"}").getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(
                page,
                "event-" + page,
                "page:" + page,
                0,
                "Page",
                "page.released",
                "1",
                payload,
                null,
                "2026-11-20T12:00:00.000Z",
                null);
    }
}
