package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The text of a webhook as Meta writes it: non-ASCII as {@code \}{@code u00e4} in lower case, slashes escaped. */
final class WebhookBody {

    private static final JsonMapper META = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private WebhookBody() {}

    /** Neighbouring items of one chat share an entry. */
    static String of(List<WebhookItem> items, Instant now) {
        var body = JsonNodeFactory.instance.objectNode().put("object", "page");
        var entries = body.putArray("entry");
        @Nullable ArrayNode messaging = null;
        @Nullable ChatId previous = null;
        for (var item : items) {
            if (messaging == null || !item.chat().equals(previous)) {
                messaging = addEntry(entries, item.chat().pageId(), now);
                previous = item.chat();
            }
            messaging.add(item.json());
        }
        return write(body);
    }

    private static ArrayNode addEntry(ArrayNode entries, String pageId, Instant now) {
        return entries.addObject()
                .put("id", pageId)
                .put("time", now.toEpochMilli())
                .putArray("messaging");
    }

    static String write(JsonNode body) {
        return META.writeValueAsString(body);
    }
}
