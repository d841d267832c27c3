package io.pagedesk.query.audit.export;

import io.pagedesk.query.audit.RecordedAt;
import io.pagedesk.query.audit.events.RecordedEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes events line by line, and at the end what they are. */
@Component
class EventExport {

    private final RecordedEvents events;
    private final JsonMapper json;
    private final Clock clock;

    EventExport(RecordedEvents events, JsonMapper json, Clock clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    void write(ExportScope scope, Writer out) {
        MessageDigest digest = sha256();
        AtomicLong lines = new AtomicLong();
        ExportFilter filter = new ExportFilter(scope);
        events.walk(scope.page() == null ? scope.from() : null, event -> {
            if (filter.wants(event.getPayload()) && scope.includes(RecordedAt.of(event))) {
                String line = json.writeValueAsString(ExportedEvent.of(event)) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                lines.incrementAndGet();
                write(out, line);
            }
            return true;
        });
        ExportManifest manifest = new ExportManifest(
                ExportManifest.FORM,
                clock.instant(),
                scope,
                lines.get(),
                HexFormat.of().formatHex(digest.digest()));
        write(out, json.writeValueAsString(manifest) + "\n");
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
