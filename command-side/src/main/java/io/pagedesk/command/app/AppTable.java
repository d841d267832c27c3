package io.pagedesk.command.app;

import io.pagedesk.command.secret.SecretBox;
import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.events.app.AppRegistered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered Apps with their secrets, encrypted. */
@Component
class AppTable {

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    AppTable(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
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

    void setTestMode(String appId, boolean testMode) {
        jdbc.sql("UPDATE registered_app SET test_mode = ? WHERE app_id = ?")
                .params(testMode, appId)
                .update();
    }

    List<RegisteredApp> all() {
        return jdbc.sql("SELECT * FROM registered_app ORDER BY registered_at, app_id")
                .query(AppTable::app)
                .list();
    }

    Optional<RegisteredApp> find(String appId) {
        return jdbc.sql("SELECT * FROM registered_app WHERE app_id = ?")
                .param(appId)
                .query(AppTable::app)
                .optional();
    }

    Optional<AppSecret> findSecret(String appId) {
        return jdbc.sql("SELECT app_secret, verify_token FROM registered_app WHERE app_id = ?")
                .param(appId)
                .query((row, index) -> new AppSecret(
                        appId,
                        List.of(secrets.decrypt(row.getString("app_secret"))),
                        secrets.decrypt(row.getString("verify_token"))))
                .optional();
    }

    private static RegisteredApp app(ResultSet row, int index) throws SQLException {
        return new RegisteredApp(
                row.getString("app_id"),
                row.getString("name"),
                row.getBoolean("test_mode"),
                SqlInstant.read(row, "registered_at"));
    }
}
