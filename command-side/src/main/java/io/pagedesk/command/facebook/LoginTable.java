package io.pagedesk.command.facebook;

import io.pagedesk.command.secret.SecretBox;
import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What logins with Facebook gave, the newest of each agent for each App; tokens are encrypted. */
@Component
class LoginTable {

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    LoginTable(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** In place of the agent's login before. */
    void keep(FacebookLogin login) {
        if (write("""
            UPDATE facebook_login SET facebook_user_id = ?, facebook_name = ?, access_token = ?, expires_at = ?,
            granted = ?, declined = ?, logged_in_at = ? WHERE app_id = ? AND username = ?""", login) == 0) {
            write("""
                INSERT INTO facebook_login (facebook_user_id, facebook_name, access_token, expires_at, granted,
                declined, logged_in_at, app_id, username) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", login);
        }
    }

    private int write(String statement, FacebookLogin login) {
        return jdbc.sql(statement)
                .param(login.facebookUserId())
                .param(login.facebookName())
                .param(secrets.encrypt(login.token()))
                .param(login.expiresAt() == null ? null : SqlInstant.of(login.expiresAt()))
                .param(String.join(",", login.granted()))
                .param(String.join(",", login.declined()))
                .param(SqlInstant.of(login.loggedInAt()))
                .param(login.appId())
                .param(login.agent())
                .update();
    }

    void forget(String appId, String agent) {
        jdbc.sql("DELETE FROM facebook_login WHERE app_id = ? AND username = ?")
                .params(appId, agent)
                .update();
    }

    /** The agents who are logged in as this Facebook user, by logins until then. */
    List<String> agentsOf(String appId, String facebookUserId, Instant until) {
        return jdbc.sql("SELECT username FROM facebook_login WHERE app_id = ? AND facebook_user_id = ?"
                        + " AND logged_in_at <= ?")
                .params(appId, facebookUserId, SqlInstant.of(until))
                .query(String.class)
                .list();
    }

    Optional<FacebookLogin> find(String appId, String agent) {
        return jdbc.sql("SELECT * FROM facebook_login WHERE app_id = ? AND username = ?")
                .params(appId, agent)
                .query(this::login)
                .optional();
    }

    private FacebookLogin login(ResultSet row, int index) throws SQLException {
        return new FacebookLogin(
                row.getString("app_id"),
                row.getString("username"),
                row.getString("facebook_user_id"),
                row.getString("facebook_name"),
                secrets.decrypt(row.getString("access_token")),
                SqlInstant.readNullable(row, "expires_at"),
                permissions(row.getString("granted")),
                permissions(row.getString("declined")),
                SqlInstant.read(row, "logged_in_at"));
    }

    private static List<String> permissions(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
