package io.pagedesk.command.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.pagedesk.command.agent.AgentSessions;
import io.pagedesk.command.sql.SqlInstant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private final JdbcClient jdbc;
    private final Cache<String, Boolean> alive = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(String sessionId, String username, Instant at, Instant expiresAt) {
        jdbc.sql("INSERT INTO agent_session (session_id, username, issued_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(sessionId, username, SqlInstant.of(at), SqlInstant.of(expiresAt))
                .update();
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
    public List<String> endAll(String username, Instant at) {
        List<String> open = jdbc.sql("""
                SELECT session_id FROM agent_session
                WHERE username = ? AND ended_at IS NULL AND expires_at > ? ORDER BY issued_at, session_id""")
                .params(username, SqlInstant.of(at))
                .query(String.class)
                .list();
        return open.stream().filter(session -> end(username, session, at)).toList();
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
        return jdbc.sql("""
                SELECT COUNT(*) FROM agent_session JOIN agent_account USING (username)
                WHERE session_id = ? AND username = ? AND ended_at IS NULL AND active""").params(sessionId, username).query(Integer.class).single() > 0;
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
