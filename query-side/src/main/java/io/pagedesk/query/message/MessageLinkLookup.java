package io.pagedesk.query.message;

import io.pagedesk.query.generation.Documents;
import io.pagedesk.query.media.KeptMedia;
import io.pagedesk.query.media.MediaId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds what a page of messages names, by ids alone: one question for all of them, none where nothing is named. */
@Component
class MessageLinkLookup {

    private final Documents live;
    private final KeptMedia media;

    MessageLinkLookup(Documents live, KeptMedia media) {
        this.live = live;
        this.media = media;
    }

    MessageLinks of(List<Document> messages) {
        return of(live, messages);
    }

    /** As these documents have it. */
    MessageLinks of(Documents documents, List<Document> messages) {
        List<String> answered = messages.stream()
                .map(message -> message.getString(MessageFields.REPLY_TO))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> attached =
                messages.stream().flatMap(MessageLinkLookup::mediaIds).toList();
        return new MessageLinks(messageIds(documents, answered), media.among(attached));
    }

    private static Map<String, String> messageIds(Documents documents, List<String> mids) {
        Map<String, String> found = new HashMap<>();
        documents
                .find(PartMids.COLLECTION, mids)
                .forEach((mid, part) -> found.put(mid, part.getString(PartMids.MESSAGE_ID)));
        return found;
    }

    private static Stream<String> mediaIds(Document message) {
        int attachments =
                message.getList(MessageFields.ATTACHMENTS, Document.class).size();
        return IntStream.range(0, attachments).mapToObj(place -> MediaId.of(message.getString("_id"), place));
    }
}
