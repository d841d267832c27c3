package io.pagedesk.eventstore.seal;

import io.pagedesk.eventstore.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes and reads checkpoints. */
public final class Checkpoints {

    private static final int PAGE = 5_000;
    private static final String SEALS =
            "SELECT seal_number, aggregate_identifier, sequence_number, event_identifier, hash FROM event_seal"
                    + " WHERE seal_number > ? AND seal_number <= ? ORDER BY seal_number LIMIT ";

    private final JdbcClient database;

    public Checkpoints(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** All there are, in their order. */
    public List<Checkpoint> all() {
        return database.sql("SELECT * FROM seal_checkpoint ORDER BY checkpoint_number")
                .query((row, number) -> read(row))
                .list();
    }

    /** Signs what was sealed since the last one; nothing where nothing was. */
    public void make(Instant at, String keyId, String privateKey) {
        List<Checkpoint> all = all();
        Checkpoint last = all.isEmpty() ? null : all.get(all.size() - 1);
        Covered since = covered(last, Long.MAX_VALUE);
        if (since.seals() == 0) {
            return;
        }
        Checkpoint unsigned = new Checkpoint(
                all.size() + 1L,
                at.toString(),
                since.lastSeal(),
                since.seals() + (last == null ? 0 : last.seals()),
                since.digest(),
                keyId,
                "");
        database.sql("INSERT INTO seal_checkpoint (checkpoint_number, made_at, last_seal, seals, digest, key_id,"
                        + " signature) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        unsigned.number(),
                        unsigned.madeAt(),
                        unsigned.lastSeal(),
                        unsigned.seals(),
                        unsigned.digest(),
                        keyId,
                        CheckpointSignature.sign(unsigned.signedText(), privateKey))
                .update();
    }

    /** What a checkpoint up to this seal covers beyond the one before it, by the seals that are there now. */
    Covered covered(@Nullable Checkpoint before, long upTo) {
        MessageDigest digest = Sha256.begun();
        digest.update((before == null ? ChainHash.START : before.digest()).getBytes(StandardCharsets.US_ASCII));
        long seals = 0;
        long last = before == null ? 0 : before.lastSeal();
        List<Map.Entry<Long, String>> page;
        do {
            page = database.sql(SEALS + PAGE)
                    .params(last, upTo)
                    .query((row, number) -> Map.entry(row.getLong("seal_number"), text(row)))
                    .list();
            for (Map.Entry<Long, String> seal : page) {
                digest.update(seal.getValue().getBytes(StandardCharsets.UTF_8));
                last = seal.getKey();
            }
            seals += page.size();
        } while (page.size() == PAGE);
        return new Covered(seals, last, HexFormat.of().formatHex(digest.digest()));
    }

    private static String text(ResultSet seal) throws SQLException {
        return seal.getLong("seal_number") + "|" + seal.getString("aggregate_identifier") + "|"
                + seal.getLong("sequence_number") + "|" + seal.getString("event_identifier") + "|"
                + seal.getString("hash") + "\n";
    }

    private static Checkpoint read(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("checkpoint_number"),
                row.getString("made_at"),
                row.getLong("last_seal"),
                row.getLong("seals"),
                row.getString("digest"),
                row.getString("key_id"),
                row.getString("signature"));
    }

    record Covered(long seals, long lastSeal, String digest) {}
}
