package io.pagedesk.query.media;

import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/** Ends an attempt that takes too long, however slowly its bytes come in. */
final class Deadline {

    private @Nullable HttpGet running;
    private boolean passed;

    synchronized void watch(HttpGet request) throws SocketTimeoutException {
        if (passed) {
            throw new SocketTimeoutException("the attempt took too long");
        }
        running = request;
    }

    synchronized void pass() {
        passed = true;
        if (running != null) {
            running.cancel();
        }
    }
}
