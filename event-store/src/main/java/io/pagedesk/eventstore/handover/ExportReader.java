package io.pagedesk.eventstore.handover;

import io.pagedesk.eventstore.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an export line by line, and holds it to its manifest. */
public final class ExportReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] MANIFEST = "{\"manifest\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROW = "{\"table\":".getBytes(StandardCharsets.UTF_8);

    private final MessageDigest digest = Sha256.begun();
    private final ExportTaker taker;
    private long events;

    private ExportReader(ExportTaker taker) {
        this.taker = taker;
    }

    /**
     * What is taken before the end may still turn out to be wrong.
     *
     * @throws RefusedExportException it is not what its manifest says, or the taker refuses something in it
     */
    public static ExportManifest read(Path file, ExportTaker taker) throws IOException {
        try (ExportLines lines = new ExportLines(file)) {
            return new ExportReader(taker).read(lines);
        } catch (NoSuchFileException missing) {
            throw new RefusedExportException("no-file", "There is no file " + file + ".");
        }
    }

    private ExportManifest read(ExportLines lines) throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (begins(line, MANIFEST)) {
                return checked(line, lines);
            }
            digest.update(line);
            digest.update((byte) '\n');
            take(line, lines.number());
        }
        throw new RefusedExportException(
                "manifest-missing", "The last line is no manifest: the export broke off, or it is none.");
    }

    private void take(byte[] line, long number) {
        try {
            if (begins(line, ROW)) {
                taker.row(JSON.readValue(line, ExportedRow.class), number);
            } else {
                events++;
                taker.event(ReadEvent.in(line), number);
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new RefusedExportException("unreadable-line", "Line " + number + " cannot be read.");
        }
    }

    private ExportManifest checked(byte[] line, ExportLines lines) throws IOException {
        ExportManifest manifest = manifest(line);
        if (lines.next() != null) {
            throw new RefusedExportException("manifest-broken", "Lines follow the manifest.");
        }
        if (!manifest.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new RefusedExportException("wrong-hash", "The lines are not those that the manifest was made of.");
        }
        if (manifest.events() != events) {
            throw new RefusedExportException(
                    "manifest-broken", "There are " + events + " events, the manifest says " + manifest.events() + ".");
        }
        return manifest;
    }

    private static ExportManifest manifest(byte[] line) {
        @Nullable ExportManifest manifest;
        try {
            manifest = JSON.readValue(line, ExportManifest.class);
        } catch (JacksonException unreadable) {
            manifest = null;
        }
        if (manifest == null || manifest.sha256() == null || manifest.scope() == null) {
            throw new RefusedExportException("manifest-broken", "The manifest cannot be read.");
        }
        if (!ExportManifest.FORM.equals(manifest.manifest())) {
            throw new RefusedExportException(
                    "unknown-form",
                    "The form is " + manifest.manifest() + "; this build reads " + ExportManifest.FORM + ".");
        }
        return manifest;
    }

    private static boolean begins(byte[] line, byte[] with) {
        return line.length >= with.length && Arrays.equals(line, 0, with.length, with, 0, with.length);
    }
}
