package io.pagedesk.query.message;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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

    private final MongoCollection<Document> partMids;
    private final KeptMedia media;

    MessageLinkLookup(MongoDatabase database, KeptMedia media) {
        this.partMids = database.getCollection(PartMids.COLLECTION);
        this.media = media;
    }

    MessageLinks of(List<Document> messages) {
        List<String> answered = messages.stream()
                .map(message -> message.getString(MessageFields.REPLY_TO))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> attached =
                messages.stream().flatMap(MessageLinkLookup::mediaIds).toList();
        return new MessageLinks(messageIds(answered), media.among(attached));
    }

    private Map<String, String> messageIds(List<String> mids) {
        Map<String, String> found = new HashMap<>();
        if (!mids.isEmpty()) {
            partMids.find(in("_id", mids))
                    .forEach(part -> found.put(part.getString("_id"), part.getString(PartMids.MESSAGE_ID)));
        }
        return found;
    }

    private static Stream<String> mediaIds(Document message) {
        int attachments =
                message.getList(MessageFields.ATTACHMENTS, Document.class).size();
        return IntStream.range(0, attachments).mapToObj(place -> MediaId.of(message.getString("_id"), place));
    }
}
