package io.pagedesk.command.secret;

import io.pagedesk.eventstore.seal.EventMac;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of the codes that events carry in the database. It is encrypted as every secret and so outlives a rotation of
 * the master key: the codes of all earlier events stay right.
 */
public final class EventCodeKey {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecretBox secrets;

    EventCodeKey(JdbcClient database, SecretBox secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /**
     * The codes of a desk that is stopped; empty where it never started.
     *
     * @throws IllegalStateException the master key is not the one of this database
     */
    public static Optional<EventMac> of(DataSource database, MasterKey masterKey) {
        return new EventCodeKey(JdbcClient.create(database), new SecretBox(masterKey)).stored();
    }

    /** The same, made where it never started. */
    static EventMac made(DataSource database, MasterKey masterKey) {
        return new EventCodeKey(JdbcClient.create(database), new SecretBox(masterKey)).made();
    }

    /** Made by the first of all instances that asks. */
    EventMac made() {
        return stored().orElseGet(() -> {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            database.sql("UPDATE seal_start SET code_key = :key WHERE code_key IS NULL")
                    .param("key", secrets.encrypt(Base64.getEncoder().encodeToString(key)))
                    .update();
            return stored().orElseThrow();
        });
    }

    private Optional<EventMac> stored() {
        return database.sql("SELECT code_key FROM seal_start WHERE code_key IS NOT NULL")
                .query(String.class)
                .optional()
                .map(secrets::decrypt)
                .map(Base64.getDecoder()::decode)
                .map(EventMac::under);
    }
}
