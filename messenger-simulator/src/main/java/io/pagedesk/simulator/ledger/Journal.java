package io.pagedesk.simulator.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's entries as JSON lines, appended one write each. A last line that a killed process left half-written is cut
 * off; any other unreadable line is an error, since skipping it would quietly move a window.
 */
final class Journal implements Closeable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Journal open(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve("journal.jsonl");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, file);
            return new Journal(file, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: as much in use as by another.
        }
        channel.close();
        throw new IllegalStateException(file + " is in use by another simulator");
    }

    void replay(Consumer<Entry> reader) {
        try {
            var content = Files.readAllBytes(file);
            var kept = readLines(content, reader);
            channel.truncate(kept).position(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readLines(byte[] content, Consumer<Entry> reader) {
        int start = 0;
        for (int end = nextLine(content, start); end >= 0; end = nextLine(content, start)) {
            var line = Arrays.copyOfRange(content, start, end);
            try {
                reader.accept(MAPPER.readValue(line, Entry.class));
            } catch (JacksonException e) {
                if (end + 1 < content.length) {
                    throw new IllegalStateException("Unreadable line at byte " + start + " of " + file, e);
                }
                return start;
            }
            start = end + 1;
        }
        return start;
    }

    private static int nextLine(byte[] content, int start) {
        for (int i = start; i < content.length; i++) {
            if (content[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    void append(Entry entry) {
        var json = MAPPER.writeValueAsBytes(entry);
        var line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
