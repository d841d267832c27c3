package io.pagedesk.command.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.pagedesk.command.agent.AgentSessions;
import io.pagedesk.command.agent.OpenSession;
import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sessions that were opened and not yet ended. Whether one is alive is remembered for two seconds: that long, at
 * most, another instance may still take the token of a session that ended here.
 */
@Component
class SessionTable implements AgentSessions {

    private static final Duration BETWEEN_SIGHTINGS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, Boolean> alive = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    SessionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(String sessionId, String username, Client client, Instant at, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO agent_session
                (session_id, username, issued_at, expires_at, last_seen_at, address_kind, user_agent)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(sessionId, username, SqlInstant.of(at), SqlInstant.of(expiresAt), SqlInstant.of(at))
                .param(client.addressKind())
                .param(client.userAgent())
                .update();
    }

    @Override
    public List<OpenSession> open(String username, Instant at) {
        return jdbc.sql("""
                SELECT * FROM agent_session WHERE username = ? AND ended_at IS NULL AND expires_at > ?
                ORDER BY issued_at DESC, session_id""")
                .params(username, SqlInstant.of(at))
                .query((row, number) -> openSession(row))
                .list();
    }

    @Override
    public boolean end(String username, String sessionId, Instant at) {
        forgetAfterCommit();
        return jdbc.sql("""
                UPDATE agent_session SET ended_at = ?
                WHERE session_id = ? AND username = ? AND ended_at IS NULL AND expires_at > ?""")
                        .params(SqlInstant.of(at), sessionId, username, SqlInstant.of(at))
                        .update()
                > 0;
    }

    @Override
    public List<String> endAll(String username, @Nullable String kept, Instant at) {
        List<String> open = jdbc.sql("""
                SELECT session_id FROM agent_session
                WHERE username = ? AND ended_at IS NULL AND expires_at > ? ORDER BY issued_at, session_id""")
                .params(username, SqlInstant.of(at))
                .query(String.class)
                .list();
        return open.stream()
                .filter(session -> !session.equals(kept))
                .filter(session -> end(username, session, at))
                .toList();
    }

    /** Whether the session is open and its account active. */
    boolean alive(String sessionId, String username) {
        return alive.get(sessionId, unknown -> lookUp(unknown, username));
    }

    void forgetThoseExpiredBefore(Instant at) {
        jdbc.sql("DELETE FROM agent_session WHERE expires_at < ?")
                .param(SqlInstant.of(at))
                .update();
    }

    private boolean lookUp(String sessionId, String username) {
        Optional<Instant> lastSeen = jdbc.sql("""
                SELECT COALESCE(last_seen_at, issued_at) AS seen_at
                FROM agent_session JOIN agent_account USING (username)
                WHERE session_id = ? AND username = ? AND ended_at IS NULL AND active""")
                .params(sessionId, username)
                .query((row, number) -> SqlInstant.read(row, "seen_at"))
                .optional();
        lastSeen.filter(at -> at.plus(BETWEEN_SIGHTINGS).isBefore(clock.instant()))
                .ifPresent(at -> seen(sessionId));
        return lastSeen.isPresent();
    }

    private void seen(String sessionId) {
        jdbc.sql("UPDATE agent_session SET last_seen_at = ? WHERE session_id = ?")
                .params(SqlInstant.of(clock.instant()), sessionId)
                .update();
    }

    private static OpenSession openSession(ResultSet row) throws SQLException {
        Instant openedAt = SqlInstant.read(row, "issued_at");
        Instant seenAt = SqlInstant.readNullable(row, "last_seen_at");
        return new OpenSession(
                row.getString("session_id"),
                openedAt,
                seenAt == null ? openedAt : seenAt,
                SqlInstant.read(row, "expires_at"),
                row.getString("address_kind"),
                row.getString("user_agent"));
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                alive.invalidateAll();
            }
        });
    }
}
