package io.pagedesk.standalone;

import io.pagedesk.eventstore.handover.DeskManifest;
import io.pagedesk.eventstore.handover.ExportScope;
import io.pagedesk.eventstore.handover.ExportWriter;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A desk with many events, as a file to import: made faster than one that lived through them. */
final class ManyAgents {

    private ManyAgents() {}

    static Path exportedTo(Path file, int agents) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            ExportWriter export = new ExportWriter(out);
            for (int number = 1; number <= agents; number++) {
                export.event(number, registered(number), false);
            }
            export.end(Instant.EPOCH, ExportScope.WHOLE, new DeskManifest(agents, Map.of()));
        }
        return file;
    }

    private static StoredEvent registered(int number) {
        String payload = "{\"username\":\"agent-%1$d\",\"name\":\"Agent %1$d\",\"roles\":[\"AGENT\"],\"by\":\"root\","
                + "\"at\":\"2026-11-20T12:00:00Z\"}";
        return new StoredEvent(
                number,
                "event-" + number,
                "agent:agent-" + number,
                0,
                "Agent",
                "agent.registered",
                "1",
                payload.formatted(number).getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                "2026-11-20T12:00:00.000Z",
                null);
    }
}
