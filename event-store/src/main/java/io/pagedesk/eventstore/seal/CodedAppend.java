package io.pagedesk.eventstore.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;

/** Appends events of aggregates as Axon does, and to each its code. */
public final class CodedAppend implements AppendEventsStatementBuilder {

    private static final String INSERT = "INSERT INTO domain_event_entry (event_identifier, aggregate_identifier,"
            + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data, mac)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final EventMac codes;

    public CodedAppend(EventMac codes) {
        this.codes = codes;
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestampWriter)
            throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        for (EventMessage<?> event : events) {
            StoredEvent row = StoredEvent.of((DomainEventMessage<?>) event, serializer);
            insert.setString(1, row.eventId());
            insert.setString(2, row.stream());
            insert.setLong(3, row.sequence());
            insert.setString(4, row.type());
            insert.setString(5, row.recordedAt());
            insert.setString(6, row.payloadType());
            insert.setString(7, row.revision());
            insert.setBytes(8, row.payload());
            insert.setBytes(9, row.metaData());
            insert.setString(10, codes.of(row));
            insert.addBatch();
        }
        return insert;
    }
}
