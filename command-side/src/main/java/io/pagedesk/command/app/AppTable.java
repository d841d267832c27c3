package io.pagedesk.command.app;

import io.pagedesk.command.secret.SecretBox;
import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.app.AppRegistered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered Apps with their secrets, encrypted. */
@Component
class AppTable {

    private static final String SELECT = """
        SELECT a.*, (SELECT MAX(f.accepted_until) FROM former_app_secret f
        WHERE f.app_id = a.app_id AND f.accepted_until > ?) AS former_until FROM registered_app a""";

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Clock clock;

    AppTable(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Refused as {@code app-exists} when the App is known. */
    void insert(AppRegistered app, String encryptedSecret, String encryptedVerifyToken) {
        try {
            jdbc.sql("""
                INSERT INTO registered_app (app_id, name, app_secret, verify_token, test_mode, registered_at)
                VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(
                            app.appId(),
                            app.name(),
                            encryptedSecret,
                            encryptedVerifyToken,
                            app.testMode(),
                            SqlInstant.of(app.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw AppRefusals.exists(app.appId()).asException();
        }
    }

    void rename(String appId, String name) {
        jdbc.sql("UPDATE registered_app SET name = ? WHERE app_id = ?")
                .params(name, appId)
                .update();
    }

    /** What was the secret until now is kept until {@code formerUntil}; those whose time is over are forgotten. */
    void rotateSecret(String appId, String encryptedSecret, Instant formerUntil, Instant now) {
        jdbc.sql("DELETE FROM former_app_secret WHERE accepted_until <= ?")
                .param(SqlInstant.of(now))
                .update();
        if (formerUntil.isAfter(now)) {
            jdbc.sql("""
                INSERT INTO former_app_secret (app_id, app_secret, accepted_until)
                SELECT app_id, app_secret, CAST(? AS TIMESTAMP WITH TIME ZONE) FROM registered_app
                WHERE app_id = ? AND app_secret IS NOT NULL""").params(SqlInstant.of(formerUntil), appId).update();
        }
        jdbc.sql("UPDATE registered_app SET app_secret = ? WHERE app_id = ?")
                .params(encryptedSecret, appId)
                .update();
    }

    void setVerifyToken(String appId, String encryptedToken) {
        jdbc.sql("UPDATE registered_app SET verify_token = ? WHERE app_id = ?")
                .params(encryptedToken, appId)
                .update();
    }

    void setTestMode(String appId, boolean testMode) {
        jdbc.sql("UPDATE registered_app SET test_mode = ? WHERE app_id = ?")
                .params(testMode, appId)
                .update();
    }

    List<RegisteredApp> all() {
        return jdbc.sql(SELECT + " ORDER BY registered_at, app_id")
                .param(SqlInstant.of(clock.instant()))
                .query(AppTable::app)
                .list();
    }

    Optional<RegisteredApp> find(String appId) {
        return jdbc.sql(SELECT + " WHERE a.app_id = ?")
                .params(SqlInstant.of(clock.instant()), appId)
                .query(AppTable::app)
                .optional();
    }

    /** Empty also where a desk was handed over and nobody gave both anew. */
    Optional<AppSecret> findSecret(String appId) {
        return jdbc.sql("SELECT app_secret, verify_token FROM registered_app WHERE app_id = ?"
                        + " AND app_secret IS NOT NULL AND verify_token IS NOT NULL")
                .param(appId)
                .query((row, index) -> Map.entry(row.getString("app_secret"), row.getString("verify_token")))
                .optional()
                .map(stored ->
                        new AppSecret(appId, withFormer(appId, stored.getKey()), secrets.decrypt(stored.getValue())));
    }

    private List<String> withFormer(String appId, String current) {
        Stream<String> former = jdbc
                .sql("SELECT app_secret FROM former_app_secret WHERE app_id = ? AND accepted_until > ?")
                .params(appId, SqlInstant.of(clock.instant()))
                .query(String.class)
                .list()
                .stream();
        return Stream.concat(Stream.of(current), former).map(secrets::decrypt).toList();
    }

    private static RegisteredApp app(ResultSet row, int index) throws SQLException {
        return new RegisteredApp(
                row.getString("app_id"),
                row.getString("name"),
                row.getBoolean("test_mode"),
                SqlInstant.read(row, "registered_at"),
                SqlInstant.readNullable(row, "former_until"),
                row.getString("app_secret") == null || row.getString("verify_token") == null);
    }
}
