package io.pagedesk.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body as Meta delivers it: any number of entries, each with any number of items, of several Pages. */
final class Delivery {

    /** Numbers stay as they came, so that what is parked says what Meta said. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> ENVELOPE = Set.of("id", "time");

    private Delivery() {}

    /**
     * All items, in their order.
     *
     * @throws UnreadableDeliveryException for what is not a delivery at all
     */
    static List<WebhookItem> read(byte[] body) throws UnreadableDeliveryException {
        JsonNode entries = parse(body).path("entry");
        if (!entries.isArray()) {
            throw new UnreadableDeliveryException("no list of entries");
        }
        List<WebhookItem> items = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (!entry.isObject()) {
                throw new UnreadableDeliveryException("an entry is no object");
            }
            entry.properties().stream()
                    .filter(list -> !ENVELOPE.contains(list.getKey()))
                    .forEach(list -> addAll(items, entry, list.getKey(), list.getValue()));
        }
        return items;
    }

    /** What should be a list, and is a single thing, is that one item. */
    private static void addAll(List<WebhookItem> items, JsonNode entry, String channel, JsonNode list) {
        if (!list.isArray()) {
            items.add(WebhookItem.of(entry, channel, list));
            return;
        }
        list.forEach(item -> items.add(WebhookItem.of(entry, channel, item)));
    }

    /** A number may be too large to be kept exactly; it is no reason to lose what stands beside it. */
    private static JsonNode parse(byte[] body) throws UnreadableDeliveryException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException | ArithmeticException | NumberFormatException inexact) {
            return roughly(body);
        }
    }

    private static JsonNode roughly(byte[] body) throws UnreadableDeliveryException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            throw new UnreadableDeliveryException("not JSON: " + e.getClass().getSimpleName());
        }
    }
}
