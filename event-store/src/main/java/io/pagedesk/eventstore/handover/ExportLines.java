package io.pagedesk.eventstore.handover;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, as bytes; each has to end with a line feed. */
final class ExportLines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private long number;

    ExportLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** Counts from 1. */
    long number() {
        return number;
    }

    /** The next line without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() > 0) {
                    throw new RefusedExportException("manifest-missing", "The file ends in the middle of a line.");
                }
                return null;
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
