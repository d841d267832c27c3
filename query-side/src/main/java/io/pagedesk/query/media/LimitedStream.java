package io.pagedesk.query.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes through, and refuses what has more; what a server says of its length is not relied on. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream content, long most) {
        super(content);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        return (int) counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int count = super.read(into, offset, wanted);
        return (int) counted(count, count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long counted(int result, int count) {
        if (result >= 0) {
            left -= count;
        }
        if (left < 0) {
            throw new FetchRefusedException(MediaFailure.TOO_LARGE);
        }
        return result;
    }
}
