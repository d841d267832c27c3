package io.pagedesk.events;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.SendError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One readable sample of every event, and a second one without what may be missing. */
final class EventSamples {

    static final Instant ACT = Instant.parse("2026-11-02T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-02T08:00:01.250Z");
    static final String CONVERSATION = "0f8e2c1a-5d7b-3a94-8c66-2b1f0e9d7a35";
    static final String TICKET = CONVERSATION + "-1";
    static final String REPLY = "6b1f4a52-9c0d-4e83-a1b7-3f5c8d2e9a10";
    static final String PAGE = "104882211093";
    static final String PSID = "7201934455120987";

    static final ReplyWindow WINDOW = new ReplyWindow(
            ACT, Instant.parse("2026-11-03T08:00:00Z"), Instant.parse("2026-11-09T08:00:00Z"), 1, 1, false);
    static final ReplyWindow CLOSED = new ReplyWindow(null, null, null, 0, 0, true);
    static final Attachment PICTURE =
            new Attachment("image", "https://cdn.example/p.jpg", "Receipt", "{\"type\":\"image\"}");
    static final Attachment UNKNOWN = new Attachment("hologram", null, null, null);
    static final SendError OUTSIDE = new SendError(10, 2018278, 400, "Sent outside of the allowed window.", "A1b2C3d4");
    static final SendError NO_ANSWER = new SendError(null, null, null, null, null);

    private EventSamples() {}

    static List<Sample> all() {
        List<Object> events = new ArrayList<>();
        events.addAll(ConversationSamples.full());
        events.addAll(DeskSamples.full());
        List<Object> sparse = new ArrayList<>();
        sparse.addAll(ConversationSamples.sparse());
        sparse.addAll(DeskSamples.sparse());
        return Stream.concat(
                        events.stream().map(event -> new Sample(event, "")),
                        sparse.stream().map(event -> new Sample(event, ".sparse")))
                .toList();
    }

    /** An event and the golden file it is compared with. */
    record Sample(Object event, String variant) {

        String goldenFile() {
            EventType type = EventCatalog.typeIn(event.getClass()).orElseThrow();
            return type.value() + "." + type.revision() + variant + ".json";
        }

        @Override
        public String toString() {
            return goldenFile();
        }
    }
}
