package io.pagedesk.eventstore.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as its row has it, to the byte; upcasters and serializers have no part in it. */
@SuppressWarnings("ArrayRecordComponent") // the bytes themselves are what counts; nobody compares two of these
public record StoredEvent(
        long position,
        String eventId,
        String stream,
        long sequence,
        String type,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte @Nullable [] metaData,
        String recordedAt,
        @Nullable String mac) {

    /** Of {@code domain_event_entry e}. */
    public static final String COLUMNS =
            "e.global_index, e.event_identifier, e.aggregate_identifier, e.sequence_number,"
                    + " e.type, e.payload_type, e.payload_revision, e.payload, e.meta_data, e.time_stamp, e.mac";

    /** As the store writes a message; it has no place there yet, and no code. */
    public static StoredEvent of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        return new StoredEvent(
                0,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData(),
                DateTimeUtils.formatInstant(event.getTimestamp()),
                null);
    }

    /** The same with another code. */
    public StoredEvent with(@Nullable String code) {
        return new StoredEvent(
                position, eventId, stream, sequence, type, payloadType, revision, payload, metaData, recordedAt, code);
    }

    /** The row of {@link #COLUMNS}. */
    public static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"),
                row.getString("time_stamp"),
                row.getString("mac"));
    }

    /** All that was recorded; not the position, which the database gives, nor the code, which is made of this. */
    void writeTo(Consumer<byte[]> out) {
        for (String text : new @Nullable String[] {
            eventId, stream, Long.toString(sequence), type, payloadType, revision, recordedAt
        }) {
            writeTo(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }
        writeTo(out, payload);
        writeTo(out, metaData);
    }

    /** Each field with its length, so that none runs into the next. */
    private static void writeTo(Consumer<byte[]> out, byte @Nullable [] field) {
        out.accept(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : field.length)
                .array());
        if (field != null) {
            out.accept(field);
        }
    }
}
