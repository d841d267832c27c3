package io.pagedesk.eventstore.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An event beside its seal.
 *
 * @param sealedEvent the event that the seal is of; null where there is no seal
 * @param hash that it was sealed with
 * @param hashBefore the hash of the event before it in its stream
 */
record SealedEvent(
        StoredEvent event,
        @Nullable String sealedEvent,
        @Nullable String hash,
        @Nullable String hashBefore) {

    private static final String FROM_THERE_ON = "SELECT " + StoredEvent.COLUMNS
            + ", s.event_identifier AS sealed_event, s.hash AS hash, b.hash AS hash_before"
            + " FROM domain_event_entry e"
            + " LEFT JOIN event_seal s ON s.aggregate_identifier = e.aggregate_identifier"
            + " AND s.sequence_number = e.sequence_number"
            + " LEFT JOIN event_seal b ON b.aggregate_identifier = e.aggregate_identifier"
            + " AND b.sequence_number = e.sequence_number - 1"
            + " WHERE e.global_index > ?";
    private static final String IN_ORDER = " ORDER BY e.global_index LIMIT ";

    /** A page of them, in the order of the store, from after a position. */
    static final String AFTER = FROM_THERE_ON + IN_ORDER;

    /** A page of those that have no seal, from after a position. */
    static final String UNSEALED_AFTER = FROM_THERE_ON + " AND s.seal_number IS NULL" + IN_ORDER;

    static SealedEvent of(ResultSet row) throws SQLException {
        return new SealedEvent(
                StoredEvent.of(row),
                row.getString("sealed_event"),
                row.getString("hash"),
                row.getString("hash_before"));
    }

    boolean isSealed() {
        return hash != null;
    }

    boolean isFirst() {
        return event.sequence() == 0;
    }

    /** The seal is of this very event, after the one before it. */
    boolean isAsSealed() {
        String before = isFirst() ? ChainHash.START : hashBefore;
        return event.eventId().equals(sealedEvent)
                && before != null
                && ChainHash.of(before, event).equals(hash);
    }
}
