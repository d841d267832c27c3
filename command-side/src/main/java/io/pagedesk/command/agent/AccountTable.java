package io.pagedesk.command.agent;

import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as they are now, with their password hashes. */
@Component
class AccountTable {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without a password where the company's issuer vouches for them. Refused as {@code agent-exists} when the username is taken. */
    void insert(AgentRegistered agent, @Nullable String passwordHash) {
        try {
            jdbc.sql("""
                    INSERT INTO agent_account (username, name, roles, active, created_at, password_hash)
                    VALUES (?, ?, ?, TRUE, ?, ?)""")
                    .params(agent.username(), agent.name(), joined(agent.roles()), SqlInstant.of(agent.at()))
                    .param(passwordHash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw AgentRefusals.exists(agent.username()).asException();
        }
    }

    /** Whoever changes accounts waits here for who does so now, until the end of the transaction. */
    void waitForTurn() {
        jdbc.sql("UPDATE agent_account_turn SET turn = turn + 1").update();
    }

    void update(Account account, @Nullable String passwordHash) {
        jdbc.sql("UPDATE agent_account SET name = ?, roles = ?, active = ? WHERE username = ?")
                .params(account.name(), joined(account.roles()), account.active(), account.username())
                .update();
        if (passwordHash != null) {
            setPasswordHash(account.username(), passwordHash);
        }
    }

    void setPasswordHash(String username, String passwordHash) {
        jdbc.sql("UPDATE agent_account SET password_hash = ? WHERE username = ?")
                .params(passwordHash, username)
                .update();
    }

    /** How many active admins there are beside this one. */
    int otherAdmins(String username) {
        return (int) all().stream()
                .filter(Account::administers)
                .filter(account -> !account.username().equals(username))
                .count();
    }

    List<Account> all() {
        return jdbc.sql("SELECT * FROM agent_account ORDER BY username")
                .query(AccountTable::account)
                .list();
    }

    Optional<Account> find(String username) {
        return jdbc.sql("SELECT * FROM agent_account WHERE username = ?")
                .param(username)
                .query(AccountTable::account)
                .optional();
    }

    Optional<String> findPasswordHash(String username) {
        return jdbc.sql("SELECT password_hash FROM agent_account WHERE username = ? AND password_hash IS NOT NULL")
                .param(username)
                .query(String.class)
                .optional();
    }

    /** The first active admin by name, where none has a password or is known at the company's issuer. */
    Optional<String> adminWithoutAnyWayIn() {
        List<String> waysIn = jdbc.sql("SELECT username FROM agent_account WHERE password_hash IS NOT NULL"
                        + " UNION SELECT username FROM agent_identity")
                .query(String.class)
                .list();
        List<String> admins = all().stream()
                .filter(Account::administers)
                .map(Account::username)
                .toList();
        return Collections.disjoint(admins, waysIn) ? admins.stream().findFirst() : Optional.empty();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("name"),
                Arrays.stream(row.getString("roles").split(",", -1))
                        .map(AgentRole::valueOf)
                        .toList(),
                row.getBoolean("active"),
                SqlInstant.read(row, "created_at"));
    }

    private static String joined(List<AgentRole> roles) {
        return roles.stream().map(AgentRole::name).collect(Collectors.joining(","));
    }
}
