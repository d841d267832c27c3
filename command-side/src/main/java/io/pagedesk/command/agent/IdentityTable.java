package io.pagedesk.command.agent;

import io.pagedesk.command.sql.SqlInstant;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account is whose at the company's issuer: one each. */
@Repository
class IdentityTable {

    private final JdbcClient jdbc;

    IdentityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link(String username, Identity identity, Instant at) {
        jdbc.sql("INSERT INTO agent_identity (issuer, subject, username, linked_at) VALUES (?, ?, ?, ?)")
                .params(identity.issuer(), identity.subject(), username, SqlInstant.of(at))
                .update();
    }

    Optional<String> usernameOf(Identity identity) {
        return jdbc.sql("SELECT username FROM agent_identity WHERE issuer = ? AND subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(String.class)
                .optional();
    }

    Optional<Identity> of(String username) {
        return jdbc.sql("SELECT issuer, subject FROM agent_identity WHERE username = ?")
                .param(username)
                .query((row, number) -> new Identity(row.getString("issuer"), row.getString("subject")))
                .optional();
    }
}
