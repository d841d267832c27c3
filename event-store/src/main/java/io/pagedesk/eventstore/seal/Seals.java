package io.pagedesk.eventstore.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals events that are committed: each with a hash over itself and the one before it in its stream. What bears no right
 * code, or has no sealed predecessor, is left unsealed. One at a time may seal.
 */
public final class Seals {

    private static final int BATCH = 1_000;

    /** Events of concurrent transactions are committed out of order, though never by so many. */
    private static final int COMMITTED_LATE = 10_000;

    private final JdbcClient database;
    private final EventMac codes;

    public Seals(DataSource database, EventMac codes) {
        this.database = JdbcClient.create(database);
        this.codes = codes;
    }

    /** Seals some of what is not sealed yet. @return how many; none where there is nothing more to seal */
    public int sealSome() {
        long sealedUpTo = database.sql("SELECT COALESCE(MAX(event_position), 0) FROM event_seal")
                .query(Long.class)
                .single();
        List<StoredEvent> unsealed = database.sql("SELECT " + StoredEvent.COLUMNS + " FROM domain_event_entry e"
                        + " LEFT JOIN event_seal s ON s.aggregate_identifier = e.aggregate_identifier"
                        + " AND s.sequence_number = e.sequence_number"
                        + " WHERE e.global_index > ? AND s.seal_number IS NULL"
                        + " ORDER BY e.global_index LIMIT " + BATCH)
                .param(sealedUpTo - COMMITTED_LATE)
                .query((row, number) -> StoredEvent.of(row))
                .list();
        Authenticity authenticity = Authenticity.in(database, codes);
        Map<String, String> hashes = new HashMap<>();
        int sealed = 0;
        for (StoredEvent event : unsealed) {
            String before = before(event, hashes);
            if (before != null && authenticity.isGiven(event)) {
                String hash = ChainHash.of(before, event);
                insert(event, hash);
                hashes.put(key(event.stream(), event.sequence()), hash);
                sealed++;
            }
        }
        return sealed;
    }

    private @Nullable String before(StoredEvent event, Map<String, String> hashes) {
        if (event.sequence() == 0) {
            return ChainHash.START;
        }
        String justSealed = hashes.get(key(event.stream(), event.sequence() - 1));
        return justSealed != null
                ? justSealed
                : database.sql("SELECT hash FROM event_seal WHERE aggregate_identifier = ? AND sequence_number = ?")
                        .params(event.stream(), event.sequence() - 1)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private void insert(StoredEvent event, String hash) {
        database.sql(
                        "INSERT INTO event_seal (aggregate_identifier, sequence_number, event_identifier, event_position, hash)"
                                + " VALUES (?, ?, ?, ?, ?)")
                .params(event.stream(), event.sequence(), event.eventId(), event.position(), hash)
                .update();
    }

    private static String key(String stream, long sequence) {
        return stream + "#" + sequence;
    }
}
