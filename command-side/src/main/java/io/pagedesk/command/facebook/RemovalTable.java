package io.pagedesk.command.facebook;

import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Facebook users took back, and how far that is done. */
@Component
class RemovalTable {

    private final JdbcClient jdbc;

    RemovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Removal removal) {
        jdbc.sql("""
            INSERT INTO facebook_removal (confirmation_code, app_id, cause, facebook_user_id, given_until,
            requested_at) VALUES (?, ?, ?, ?, ?, ?)""")
                .param(removal.confirmationCode())
                .param(removal.appId())
                .param(removal.cause().name())
                .param(removal.facebookUserId())
                .param(SqlInstant.of(removal.givenUntil()))
                .param(SqlInstant.of(removal.requestedAt()))
                .update();
    }

    Optional<Removal> find(String confirmationCode) {
        return jdbc.sql("SELECT * FROM facebook_removal WHERE confirmation_code = ?")
                .param(confirmationCode)
                .query(RemovalTable::removal)
                .optional();
    }

    /** Counted as it goes, so that a run that broke off is not forgotten. */
    void count(String confirmationCode, int logins, int pages) {
        jdbc.sql("UPDATE facebook_removal SET logins = logins + ?, pages = pages + ? WHERE confirmation_code = ?")
                .params(logins, pages, confirmationCode)
                .update();
    }

    /** Whom it concerned is forgotten, too. */
    void finish(String confirmationCode, Instant at) {
        jdbc.sql("UPDATE facebook_removal SET facebook_user_id = NULL, finished_at = ? WHERE confirmation_code = ?")
                .params(SqlInstant.of(at), confirmationCode)
                .update();
    }

    private static Removal removal(ResultSet row, int index) throws SQLException {
        return new Removal(
                row.getString("confirmation_code"),
                row.getString("app_id"),
                RemovalCause.valueOf(row.getString("cause")),
                row.getString("facebook_user_id"),
                SqlInstant.read(row, "given_until"),
                SqlInstant.read(row, "requested_at"),
                SqlInstant.readNullable(row, "finished_at"),
                row.getInt("logins"),
                row.getInt("pages"));
    }
}
