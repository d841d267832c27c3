package io.pagedesk.simulator.webhook;

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
        @Nullable ArrayNode list = null;
        @Nullable WebhookItem previous = null;
        for (var item : items) {
            if (list == null || previous == null || !item.sharesEntryWith(previous)) {
                list = addEntry(entries, item, now);
            }
            previous = item;
            list.add(item.json());
        }
        return write(body);
    }

    private static ArrayNode addEntry(ArrayNode entries, WebhookItem item, Instant now) {
        var entry = entries.addObject();
        entry.set("id", item.pageId());
        return entry.put("time", now.toEpochMilli()).putArray(item.channel().json());
    }

    static String write(JsonNode body) {
        return META.writeValueAsString(body);
    }
}
