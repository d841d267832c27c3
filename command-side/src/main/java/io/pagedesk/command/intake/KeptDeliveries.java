package io.pagedesk.command.intake;

import io.pagedesk.command.sql.SqlInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The raw bodies of deliveries, byte by byte as they were signed, for as long as the configuration says. */
@Repository
class KeptDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDeliveries.class);
    private static final String SELECT = "SELECT id, app_id, received_at, body_bytes FROM webhook_delivery ";
    private static final String NEWEST_FIRST = "ORDER BY received_at DESC, id DESC LIMIT ?";

    private final JdbcClient database;
    private final IntakeProperties intake;
    private final Clock clock;

    KeptDeliveries(JdbcClient database, IntakeProperties intake, Clock clock) {
        this.database = database;
        this.intake = intake;
        this.clock = clock;
    }

    /** Keeps the body where that is wanted. Intake goes on without it where it cannot be kept. */
    void keep(String appId, byte[] body) {
        if (!intake.keepsRaw()) {
            return;
        }
        try {
            insert(appId, body);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The raw body of a delivery for app {} is not kept: {}",
                    appId,
                    e.getClass().getName());
        }
    }

    /** The newest first; those older than {@code after}, where given. */
    List<KeptDelivery> list(@Nullable DeliveryCursor after, int limit) {
        return after == null
                ? database.sql(SELECT + NEWEST_FIRST)
                        .param(limit)
                        .query(KeptDeliveries::row)
                        .list()
                : database.sql(SELECT + "WHERE received_at < ? OR (received_at = ? AND id < ?) " + NEWEST_FIRST)
                        .params(SqlInstant.of(after.receivedAt()), SqlInstant.of(after.receivedAt()), after.id(), limit)
                        .query(KeptDeliveries::row)
                        .list();
    }

    Optional<byte[]> body(String id) {
        return database.sql("SELECT body FROM webhook_delivery WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("body"))
                .optional();
    }

    /** Forgets what has been kept for long enough: all of it, once nothing is to be kept. */
    void forgetOld() {
        int forgotten = database.sql("DELETE FROM webhook_delivery WHERE received_at <= ?")
                .param(SqlInstant.of(clock.instant().minus(intake.keepRawFor())))
                .update();
        LOG.debug("{} raw deliveries are forgotten", forgotten);
    }

    private void insert(String appId, byte[] body) {
        database.sql("INSERT INTO webhook_delivery (id, app_id, received_at, body_bytes, body) VALUES (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), appId, SqlInstant.of(clock.instant()), body.length, body)
                .update();
    }

    private static KeptDelivery row(ResultSet row, int number) throws SQLException {
        return new KeptDelivery(
                row.getString("id"),
                row.getString("app_id"),
                SqlInstant.read(row, "received_at"),
                row.getInt("body_bytes"));
    }
}
