package io.pagedesk.query.media;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a copy chunk by chunk; skipping reads nothing. */
final class ChunkStream extends InputStream {

    private final MediaChunks chunks;
    private final MediaFile file;
    private long position;
    private int number = -1;
    private byte @Nullable [] chunk;

    ChunkStream(MediaChunks chunks, MediaFile file) {
        this.chunks = chunks;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (position >= file.length()) {
            return -1;
        }
        byte[] here = chunk((int) (position / MediaChunks.CHUNK_SIZE));
        int from = (int) (position % MediaChunks.CHUNK_SIZE);
        int count = Math.min(wanted, here.length - from);
        System.arraycopy(here, from, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long wanted) {
        long count = Math.max(0, Math.min(wanted, file.length() - position));
        position += count;
        return count;
    }

    private byte[] chunk(int wanted) throws IOException {
        byte[] here = chunk;
        if (here == null || number != wanted) {
            here = chunks.read(file.id(), file.attempt(), wanted);
            chunk = here;
            number = wanted;
        }
        return here;
    }
}
