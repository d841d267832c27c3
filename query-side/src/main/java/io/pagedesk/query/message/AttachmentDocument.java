package io.pagedesk.query.message;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.query.message.MessageView.CardView;
import io.pagedesk.query.message.MessageView.CoordinatesView;
import java.util.Date;
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
    private static final String CARD = "card";
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
        CardView card = Card.in(payload);
        if (card != null) {
            document.append(
                    CARD,
                    new Document(TITLE, card.title())
                            .append("subtitle", card.subtitle())
                            .append("picture", card.picture())
                            .append(URL, card.url())
                            .append("startsAt", card.startsAt() == null ? null : Date.from(card.startsAt())));
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

    static @Nullable CardView card(Document attachment) {
        Document card = attachment.get(CARD, Document.class);
        return card == null
                ? null
                : new CardView(
                        card.getString(TITLE),
                        card.getString("subtitle"),
                        card.getString("picture"),
                        card.getString(URL),
                        card.getDate("startsAt") == null
                                ? null
                                : card.getDate("startsAt").toInstant());
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
