package io.pagedesk.command.agent;

import io.pagedesk.command.problem.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashing is slow on purpose, and anybody may ask for it by trying to sign in. So it takes a part of the processors
 * only, few wait for it, and the rest is told to come back: webhooks and agents are served on.
 */
final class TurnTakingEncoder implements PasswordEncoder {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 20;

    private static final Refusal BUSY = Refusal.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many sign-ins at once. Try again in a moment.")
            .with(Map.of(Refusal.RETRY_AFTER, PATIENCE.toSeconds()));

    private final PasswordEncoder encoder;
    private final Semaphore turns;

    TurnTakingEncoder(PasswordEncoder encoder, int atOnce) {
        this.encoder = encoder;
        this.turns = new Semaphore(atOnce, true);
    }

    /** Half of the processors, at least one. */
    static TurnTakingEncoder onThisMachine(PasswordEncoder encoder) {
        return new TurnTakingEncoder(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        if (turns.getQueueLength() >= MOST_WAITING || !acquire()) {
            throw BUSY.asException();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean acquire() {
        try {
            return turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
