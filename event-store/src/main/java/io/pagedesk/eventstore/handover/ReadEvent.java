package io.pagedesk.eventstore.handover;

import io.pagedesk.eventstore.seal.StoredEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a line has it, metadata and payload to the byte.
 *
 * @param event without a code
 * @param coded whether it bore the right code where it comes from; null where nobody looked
 */
public record ReadEvent(StoredEvent event, @Nullable Boolean coded) {

    private static final JsonMapper JSON = new JsonMapper();

    static ReadEvent in(byte[] line) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                fields.put(name, value(line, parser));
            }
            require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        }
        return new ReadEvent(event(fields), (Boolean) fields.get("coded"));
    }

    /** An object stays the bytes that it is. */
    private static @Nullable Object value(byte[] line, JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return Arrays.copyOfRange(line, from, (int) parser.currentLocation().getByteOffset());
        }
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("unexpected " + token);
        };
    }

    private static StoredEvent event(Map<String, @Nullable Object> fields) {
        return new StoredEvent(
                required(fields, "position", Long.class),
                required(fields, "eventId", String.class),
                required(fields, "stream", String.class),
                required(fields, "sequence", Long.class),
                required(fields, "aggregate", String.class),
                required(fields, "type", String.class),
                (String) fields.get("revision"),
                required(fields, "payload", byte[].class),
                (byte[]) fields.get("metaData"),
                required(fields, "recordedAt", String.class),
                null);
    }

    private static <T> T required(Map<String, @Nullable Object> fields, String name, Class<T> type) {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("this is no event: " + name);
        }
        return Objects.requireNonNull(type.cast(value));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("this is no event");
        }
    }
}
