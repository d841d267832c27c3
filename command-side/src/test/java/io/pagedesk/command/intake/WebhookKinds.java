package io.pagedesk.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table of all that Messenger sends, in {@code webhooks/*.json}: items in the shapes that Meta documents, and the
 * events that they become. An expected event names what matters of it; the events are all there are, in their order.
 */
final class WebhookKinds {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WebhookKinds() {}

    static Stream<Kind> all() {
        return Stream.of("messages", "attachments", "echoes-and-receipts", "acts", "threads", "policy", "others")
                .flatMap(file -> read(file).valueStream().map(json -> new Kind(file + ": ", json)));
    }

    private static JsonNode read(String file) {
        try (InputStream in = WebhookKinds.class.getResourceAsStream("/webhooks/" + file + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A delivery with one item, as Meta wraps it. */
    static ObjectNode delivery(String list, JsonNode item) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "page");
        ObjectNode entry = body.putArray("entry").addObject();
        entry.put("id", IntakeInMemory.PAGE).put("time", 1_789_000_001_000L);
        entry.putArray(list).add(item);
        return body;
    }

    /** One row of the table. */
    record Kind(String file, JsonNode json) {

        ObjectNode delivery() {
            return WebhookKinds.delivery(json.path("list").asString("messaging"), json.get("item"));
        }

        Stream<ObjectNode> before() {
            return json.path("before").valueStream().map(item -> WebhookKinds.delivery("messaging", item));
        }

        String ends() {
            return json.get("ends").asString();
        }

        @Override
        public String toString() {
            return file + json.get("case").asString();
        }
    }
}
