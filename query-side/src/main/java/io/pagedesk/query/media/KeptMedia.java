package io.pagedesk.query.media;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The copies that are there. */
@Component
public class KeptMedia {

    private final MongoCollection<Document> records;
    private final MediaRecords media;
    private final MediaChunks chunks;

    KeptMedia(MongoDatabase database, MediaRecords media, MediaChunks chunks) {
        this.records = database.getCollection(MediaRecords.COLLECTION);
        this.media = media;
        this.chunks = chunks;
    }

    /** Those of these ids of which a copy is kept. */
    public Set<String> among(Collection<String> ids) {
        Set<String> kept = new HashSet<>();
        if (!ids.isEmpty()) {
            for (Document record : records.find(in("_id", ids))) {
                if (MediaRecords.isKept(record)) {
                    kept.add(record.getString("_id"));
                }
            }
        }
        return kept;
    }

    Optional<MediaContent> find(String id) {
        return media.kept(id).map(file -> new MediaContent(chunks, file));
    }
}
