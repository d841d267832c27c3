package io.pagedesk.eventstore.handover;

import io.pagedesk.eventstore.seal.StoredEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the event table as they stand there, read and written past Axon. */
public final class EventRows {

    private static final int PAGE = 1_000;
    private static final String INSERT = "INSERT INTO domain_event_entry (global_index, event_identifier,"
            + " aggregate_identifier, sequence_number, type, payload_type, payload_revision, payload, meta_data,"
            + " time_stamp, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    public EventRows(DataSource database) {
        this.database = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
    }

    /** All of them, in their order. */
    public void forEach(Consumer<StoredEvent> taker) {
        long position = -1;
        List<StoredEvent> page;
        do {
            page = database.sql("SELECT " + StoredEvent.COLUMNS + " FROM domain_event_entry e"
                            + " WHERE e.global_index > ? ORDER BY e.global_index LIMIT " + PAGE)
                    .param(position)
                    .query((row, number) -> StoredEvent.of(row))
                    .list();
            for (StoredEvent event : page) {
                taker.accept(event);
                position = event.position();
            }
        } while (page.size() == PAGE);
    }

    /** At the places that they name. */
    public void insert(List<StoredEvent> events) {
        batches.batchUpdate(INSERT, events.stream().map(EventRows::columns).toList());
    }

    private static Object[] columns(StoredEvent event) {
        return new Object[] {
            event.position(),
            event.eventId(),
            event.stream(),
            event.sequence(),
            event.type(),
            event.payloadType(),
            event.revision(),
            event.payload(),
            event.metaData(),
            event.recordedAt(),
            event.mac()
        };
    }
}
