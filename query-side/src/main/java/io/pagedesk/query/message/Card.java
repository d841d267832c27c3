package io.pagedesk.query.message;

import io.pagedesk.query.message.MessageView.CardView;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the payload of a template, a product or an appointment shows in Messenger. */
final class Card {

    private Card() {}

    /** The first card, where there are several; null where the payload shows none. */
    static @Nullable CardView in(JsonNode payload) {
        Optional<JsonNode> element = Stream.of("/product/elements/0", "/generic/elements/0", "/elements/0")
                .map(payload::at)
                .filter(JsonNode::isObject)
                .findFirst();
        if (element.isPresent()) {
            return of(element.get());
        }
        return payload.has("template_type") || payload.has("start_time")
                ? new CardView(text(payload, "text"), null, null, null, instant(payload.path("start_time")))
                : null;
    }

    private static CardView of(JsonNode element) {
        return new CardView(
                text(element, "title"),
                text(element, "subtitle"),
                text(element, "image_url"),
                text(element.path("default_action"), "url"),
                null);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    private static @Nullable Instant instant(JsonNode seconds) {
        return seconds.isIntegralNumber() ? Instant.ofEpochSecond(seconds.asLong()) : null;
    }
}
