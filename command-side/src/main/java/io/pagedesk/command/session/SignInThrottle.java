package io.pagedesk.command.session;

import io.pagedesk.command.digest.Digests;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.sql.SqlInstant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At most ten failed sign-ins in five minutes for one account and for one address. Every attempt is written down
 * before the password is looked at, and taken back when it succeeds, so that many at once gain nothing. Accounts and
 * addresses stand there as digests: people type passwords into the wrong field.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int FAILURES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts the attempt, or refuses it with {@code too-many-attempts} and the seconds to wait. */
    Attempt begin(String username, String address) {
        Attempt attempt =
                new Attempt(UUID.randomUUID().toString(), digest("account", username), digest("address", address));
        Instant now = clock.instant();
        for (String subject : attempt.subjects()) {
            jdbc.sql("INSERT INTO login_attempt (attempt_id, subject, attempted_at) VALUES (?, ?, ?)")
                    .params(attempt.id(), subject, SqlInstant.of(now))
                    .update();
        }
        long seconds = attempt.subjects().stream()
                .mapToLong(subject -> secondsToWait(subject, now))
                .max()
                .orElse(0);
        if (seconds > 0) {
            takeBack(attempt);
            throw tooMany(seconds).asException();
        }
        return attempt;
    }

    /** The password was right: the account starts afresh, the address is only spared this one. */
    void succeeded(Attempt attempt) {
        takeBack(attempt);
        jdbc.sql("DELETE FROM login_attempt WHERE subject = ?")
                .param(attempt.account())
                .update();
    }

    void forgetOldAttempts() {
        jdbc.sql("DELETE FROM login_attempt WHERE attempted_at <= ?")
                .param(SqlInstant.of(clock.instant().minus(WINDOW)))
                .update();
    }

    private long secondsToWait(String subject, Instant now) {
        List<Instant> newestFirst = jdbc.sql("""
                SELECT attempted_at FROM login_attempt
                WHERE subject = ? AND attempted_at > ? ORDER BY attempted_at DESC""")
                .params(subject, SqlInstant.of(now.minus(WINDOW)))
                .query((row, index) -> SqlInstant.read(row, "attempted_at"))
                .list();
        return newestFirst.size() <= FAILURES
                ? 0
                : Math.max(1, secondsUntil(newestFirst.get(FAILURES).plus(WINDOW), now));
    }

    private static long secondsUntil(Instant then, Instant now) {
        return Duration.between(now, then).plusMillis(999).toSeconds();
    }

    void takeBack(Attempt attempt) {
        jdbc.sql("DELETE FROM login_attempt WHERE attempt_id = ?")
                .param(attempt.id())
                .update();
    }

    private static Refusal tooMany(long seconds) {
        return Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "Too many failed sign-ins. Wait a while.")
                .with(Map.of(Refusal.RETRY_AFTER, seconds));
    }

    private static String digest(String kind, String subject) {
        return Digests.sha256Hex(kind + ":" + subject);
    }

    /** One attempt, counted for an account and an address. */
    record Attempt(String id, String account, String address) {

        List<String> subjects() {
            return List.of(account, address);
        }
    }
}
