package io.pagedesk.command.seal;

import io.pagedesk.command.secret.SecretBox;
import io.pagedesk.eventstore.seal.CheckpointSignature;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints, made when it is first needed; the private half stands encrypted in the database. Of a
 * desk that was handed over there are public halves alone, which prove what it signed.
 */
@Component
class CheckpointKey {

    private final JdbcClient database;
    private final SecretBox secrets;

    CheckpointKey(JdbcClient database, SecretBox secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    Current current(Instant now) {
        return database.sql(
                        "SELECT key_id, private_key FROM seal_key WHERE private_key IS NOT NULL ORDER BY created_at DESC, key_id LIMIT 1")
                .query((row, number) ->
                        new Current(row.getString("key_id"), secrets.decrypt(row.getString("private_key"))))
                .optional()
                .orElseGet(() -> made(now));
    }

    private Current made(Instant now) {
        KeyPair pair = newPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Current key = new Current(
                UUID.randomUUID().toString(),
                base64.encodeToString(pair.getPrivate().getEncoded()));
        database.sql("INSERT INTO seal_key (key_id, private_key, public_key, created_at) VALUES (?, ?, ?, ?)")
                .params(
                        key.id(),
                        secrets.encrypt(key.privateKey()),
                        base64.encodeToString(pair.getPublic().getEncoded()),
                        now.toString())
                .update();
        return key;
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(CheckpointSignature.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM makes such keys", e);
        }
    }

    record Current(String id, String privateKey) {

        @Override
        public String toString() {
            return "Current[" + id + "]";
        }
    }
}
