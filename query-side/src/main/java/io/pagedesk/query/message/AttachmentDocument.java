package io.pagedesk.query.message;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.query.message.MessageView.CoordinatesView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An {@link Attachment} in a document, with what Meta tells of it beyond address and title. */
final class AttachmentDocument {

    static final String TYPE = "type";
    static final String URL = "url";
    static final String TITLE = "title";

    private static final String COORDINATES = "coordinates";
    private static final String STICKER_ID = "stickerId";
    private static final JsonMapper JSON = new JsonMapper();

    private AttachmentDocument() {}

    static Document of(Attachment attachment) {
        Document document = new Document(TYPE, attachment.type())
                .append(URL, attachment.url())
                .append(TITLE, attachment.title());
        JsonNode payload = payload(attachment.raw());
        JsonNode place = payload.path(COORDINATES);
        if (place.path("lat").isNumber() && place.path("long").isNumber()) {
            document.append(
                    COORDINATES,
                    new Document("lat", place.path("lat").asDouble())
                            .append("long", place.path("long").asDouble()));
        }
        if (payload.path("sticker_id").isValueNode()) {
            document.append(STICKER_ID, payload.path("sticker_id").asString());
        }
        return document;
    }

    static @Nullable CoordinatesView coordinates(Document attachment) {
        Document place = attachment.get(COORDINATES, Document.class);
        return place == null ? null : new CoordinatesView(place.getDouble("lat"), place.getDouble("long"));
    }

    static @Nullable String stickerId(Document attachment) {
        return attachment.getString(STICKER_ID);
    }

    /** Whatever cannot be read says no more than url and title do. */
    private static JsonNode payload(@Nullable String raw) {
        if (raw == null) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(raw).path("payload");
        } catch (JacksonException unreadable) {
            return JSON.missingNode();
        }
    }
}
