package io.pagedesk.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Positions as the database numbers its rows. */
final class StoredPositions implements EventPositions {

    private final JdbcClient database;

    StoredPositions(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public Map<String, Long> of(List<? extends DomainEventMessage<?>> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        DomainEventMessage<?> first = events.get(0);
        DomainEventMessage<?> last = events.get(events.size() - 1);
        Map<String, Long> positions = new HashMap<>();
        database.sql("SELECT event_identifier, global_index FROM domain_event_entry"
                        + " WHERE aggregate_identifier = ? AND sequence_number BETWEEN ? AND ?")
                .params(first.getAggregateIdentifier(), first.getSequenceNumber(), last.getSequenceNumber())
                .query(row -> {
                    positions.put(row.getString("event_identifier"), row.getLong("global_index"));
                });
        return positions;
    }
}
