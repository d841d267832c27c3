package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.ledger.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Attachments in the shapes of Meta's reference of the field {@code messages}. */
final class SharedAttachments {

    private static final long THUMB_UP = 369_239_263_222_822L;

    private SharedAttachments() {}

    static List<Attachment> of(Shared what, String url, String title) {
        return switch (what) {
            case STICKER -> List.of(sticker("sticker", url));
            case STICKER_AND_IMAGE -> List.of(sticker("image", url), sticker("sticker", url));
            case STICKER_AS_IMAGE -> List.of(sticker("image", url));
            case LOCATION -> List.of(location(url, title));
            case REEL -> List.of(titled("reel", url, title));
            case IG_REEL -> List.of(titled("ig_reel", url, title));
            case POST -> List.of(titled("post", url, title));
            case LINK -> List.of(titled("fallback", url, title));
            case LINK_BESIDE_PAYLOAD -> List.of(linkBesidePayload(url, title));
            case LINK_WITHOUT_PAYLOAD -> List.of(raw(json("fallback"), null));
            case TEMPLATE -> List.of(product(url, title));
            case APPOINTMENT_BOOKING -> List.of(appointment());
            case UNKNOWN -> List.of(titled("hologram", url, title));
        };
    }

    private static Attachment sticker(String type, String url) {
        var json = json(type);
        json.putObject("payload").put("url", url).put("sticker_id", THUMB_UP);
        return raw(json, url);
    }

    private static Attachment titled(String type, String url, String title) {
        var json = json(type);
        json.putObject("payload").put("url", url).put("title", title);
        return raw(json, url);
    }

    private static Attachment location(String url, String title) {
        var json = json("location").put("title", title).put("url", url);
        json.putObject("payload").putObject("coordinates").put("lat", 52.516).put("long", 13.377);
        return raw(json, url);
    }

    private static Attachment linkBesidePayload(String url, String title) {
        return raw(json("fallback").put("title", title).put("url", url).putNull("payload"), url);
    }

    private static Attachment product(String url, String title) {
        var json = json("template");
        json.putObject("payload")
                .putObject("product")
                .putArray("elements")
                .addObject()
                .put("id", "4040")
                .put("retailer_id", "sku-1")
                .put("image_url", url)
                .put("title", title)
                .put("subtitle", "12.00");
        return raw(json, url);
    }

    private static Attachment appointment() {
        var json = json("appointment_booking");
        json.putObject("payload")
                .put("booking_id", "7070")
                .put("status", "requested")
                .put("start_time", 1_739_612_400)
                .put("end_time", 1_739_616_000)
                .put("timezone", "America/Los_Angeles");
        return raw(json, null);
    }

    private static ObjectNode json(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static Attachment raw(ObjectNode json, @Nullable String url) {
        return new Attachment(json.path("type").asString(), url, json);
    }
}
