package io.pagedesk.command.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body as Meta delivers it: any number of entries, each with any number of items, of several Pages. */
final class Delivery {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> CHANNELS = List.of("messaging", "standby", "changes");

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
            for (String channel : CHANNELS) {
                for (JsonNode item : entry.path(channel)) {
                    items.add(new WebhookItem(entry.path("id").asString(""), channel, entry.path("time"), item));
                }
            }
        }
        return items;
    }

    private static JsonNode parse(byte[] body) throws UnreadableDeliveryException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableDeliveryException("not JSON: " + e.getClass().getSimpleName());
        }
    }
}
