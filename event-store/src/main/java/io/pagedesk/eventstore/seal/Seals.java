package io.pagedesk.eventstore.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals events that are committed: each with a hash over itself and the one before it in its stream. What bears no right
 * code, or has no sealed predecessor, is left unsealed. One at a time may seal.
 */
public final class Seals {

    private static final int BATCH = 1_000;

    /** Events of concurrent transactions are committed out of order, though never by so many. */
    private static final int COMMITTED_LATE = 10_000;

    private static final String INSERT = "INSERT INTO event_seal"
            + " (aggregate_identifier, sequence_number, event_identifier, event_position, hash) VALUES (?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate inserts;
    private final EventMac codes;

    public Seals(DataSource database, EventMac codes) {
        this.database = JdbcClient.create(database);
        this.inserts = new JdbcTemplate(database);
        this.codes = codes;
    }

    /** Seals some of what is not sealed yet. @return how many; none where there is nothing more to seal */
    public int sealSome() {
        long sealedUpTo = database.sql("SELECT COALESCE(MAX(event_position), 0) FROM event_seal")
                .query(Long.class)
                .single();
        List<SealedEvent> unsealed = database.sql(SealedEvent.UNSEALED_AFTER + BATCH)
                .param(sealedUpTo - COMMITTED_LATE)
                .query((row, number) -> SealedEvent.of(row))
                .list();
        Authenticity authenticity = Authenticity.in(database, codes);
        Map<String, String> hashes = new HashMap<>();
        List<Object[]> seals = new ArrayList<>();
        for (SealedEvent unsealedEvent : unsealed) {
            StoredEvent event = unsealedEvent.event();
            String before = before(unsealedEvent, hashes);
            if (before != null && authenticity.isGiven(event)) {
                String hash = ChainHash.of(before, event);
                seals.add(new Object[] {event.stream(), event.sequence(), event.eventId(), event.position(), hash});
                hashes.put(key(event.stream(), event.sequence()), hash);
            }
        }
        inserts.batchUpdate(INSERT, seals);
        return seals.size();
    }

    private static @Nullable String before(SealedEvent unsealed, Map<String, String> justSealed) {
        return unsealed.isFirst()
                ? ChainHash.START
                : justSealed.getOrDefault(
                        key(unsealed.event().stream(), unsealed.event().sequence() - 1), unsealed.hashBefore());
    }

    private static String key(String stream, long sequence) {
        return stream + "#" + sequence;
    }
}
