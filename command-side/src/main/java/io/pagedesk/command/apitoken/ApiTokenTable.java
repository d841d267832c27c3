package io.pagedesk.command.apitoken;

import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.token.ApiTokenCreated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API tokens as they stand now. */
@Repository
class ApiTokenTable {

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refused as {@code api-token-exists} while another token of the name is in use. */
    void insert(ApiTokenCreated token) {
        try {
            jdbc.sql("""
                    INSERT INTO api_token
                    (token_id, name, name_in_use, role, secret_sha256, created_by, created_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            token.tokenId(),
                            token.integration(),
                            token.integration(),
                            token.role().name(),
                            token.secretSha256(),
                            token.by(),
                            SqlInstant.of(token.at()))
                    .param(nullable(token.expiresAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.of(
                            HttpStatus.CONFLICT,
                            "api-token-exists",
                            "There is a token " + token.integration()
                                    + " already: revoke it first, or choose another name.")
                    .asException();
        }
    }

    void revoke(String tokenId, Instant at) {
        jdbc.sql("UPDATE api_token SET revoked_at = ?, name_in_use = NULL WHERE token_id = ?")
                .params(SqlInstant.of(at), tokenId)
                .update();
    }

    void used(String tokenId, Instant at) {
        jdbc.sql("UPDATE api_token SET last_used_at = ? WHERE token_id = ?")
                .params(SqlInstant.of(at), tokenId)
                .update();
    }

    List<ApiTokenView> all() {
        return jdbc.sql("SELECT * FROM api_token ORDER BY created_at DESC, token_id")
                .query(ApiTokenTable::view)
                .list();
    }

    Optional<ApiTokenView> find(String tokenId) {
        return jdbc.sql("SELECT * FROM api_token WHERE token_id = ?")
                .param(tokenId)
                .query(ApiTokenTable::view)
                .optional();
    }

    /** One that was not revoked; it may have run out. */
    Optional<ApiTokenView> findBySha256(String secretSha256) {
        return jdbc.sql("SELECT * FROM api_token WHERE secret_sha256 = ? AND revoked_at IS NULL")
                .param(secretSha256)
                .query(ApiTokenTable::view)
                .optional();
    }

    private static @Nullable Object nullable(@Nullable Instant at) {
        return at == null ? null : SqlInstant.of(at);
    }

    private static ApiTokenView view(ResultSet row, int index) throws SQLException {
        return new ApiTokenView(
                row.getString("token_id"),
                row.getString("name"),
                AgentRole.valueOf(row.getString("role")),
                row.getString("created_by"),
                SqlInstant.read(row, "created_at"),
                SqlInstant.readNullable(row, "expires_at"),
                SqlInstant.readNullable(row, "revoked_at"),
                SqlInstant.readNullable(row, "last_used_at"));
    }
}
