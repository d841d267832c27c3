package io.pagedesk.eventstore.handover;

import io.pagedesk.eventstore.Sha256;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes an export line by line, and at the end what it is. */
public final class ExportWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;
    private final MessageDigest digest = Sha256.begun();
    private long events;

    public ExportWriter(Writer out) {
        this.out = out;
    }

    /** @param coded whether it bears the right code; null where nobody looked */
    public void event(long position, StoredEvent event, @Nullable Boolean coded) {
        line(JSON.writeValueAsString(ExportedEvent.of(position, event, coded)), event.eventId());
        events++;
    }

    /** A row of a table, with no secret in it. */
    public void row(ExportedRow row) {
        line(JSON.writeValueAsString(row), row.table());
    }

    /** The manifest; nothing may follow. */
    public ExportManifest end(Instant at, ExportScope scope, @Nullable DeskManifest desk) {
        String hash = HexFormat.of().formatHex(digest.digest());
        ExportManifest manifest = new ExportManifest(ExportManifest.FORM, at, scope, events, hash, desk);
        write(JSON.writeValueAsString(manifest) + "\n");
        return manifest;
    }

    /** JSON of the desk's own has no line feed; what somebody else put into the store may. */
    private void line(String json, String what) {
        if (json.indexOf('\n') >= 0) {
            throw new IllegalStateException(what + " is not one line of JSON: the desk has not written it");
        }
        String line = json + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        write(line);
    }

    private void write(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
