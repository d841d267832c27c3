package io.pagedesk.query.updates;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client. What it is told waits in a short queue of its own and is written by a shared thread, so that a client that
 * reads slowly keeps nobody waiting; one that falls far behind is let go, and catches up when it comes again.
 */
final class UpdateStream {

    private static final int MOST_WAITING = 500;
    private static final long NO_TIMEOUT = 0L;

    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
    private final Queue<SseEmitter.SseEventBuilder> waiting = new ArrayDeque<>();
    private final Authentication login;
    private final Executor writers;
    private boolean writing;
    private boolean ended;

    UpdateStream(Authentication login, Executor writers) {
        this.login = login;
        this.writers = writers;
    }

    SseEmitter emitter() {
        return emitter;
    }

    Authentication login() {
        return login;
    }

    String viewer() {
        return login.getName();
    }

    void tell(String name, String json) {
        synchronized (waiting) {
            if (ended) {
                return;
            }
            if (waiting.size() >= MOST_WAITING) {
                end();
                return;
            }
            waiting.add(SseEmitter.event().name(name).data(json));
            if (!writing) {
                writing = true;
                writers.execute(this::write);
            }
        }
    }

    void end() {
        synchronized (waiting) {
            ended = true;
            waiting.clear();
        }
        emitter.complete();
    }

    private void write() {
        for (SseEmitter.SseEventBuilder event = next(); event != null; event = next()) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                synchronized (waiting) {
                    ended = true;
                    waiting.clear();
                }
            }
        }
    }

    private SseEmitter.@Nullable SseEventBuilder next() {
        synchronized (waiting) {
            SseEmitter.SseEventBuilder event = waiting.poll();
            writing = event != null;
            return event;
        }
    }
}
