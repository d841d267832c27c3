package io.pagedesk.query.progress;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.ProjectionTokens;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Reads the stored tokens of all instances without claiming them. */
@Component
class TokenPositions {

    /** The position of a segment that has not stored a token yet. */
    static final long NOWHERE = 0;

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;

    TokenPositions(MongoDatabase database, Serializer serializer) {
        this.tokens = database.getCollection(ProjectionTokens.COLLECTION);
        this.serializer = serializer;
    }

    /** The position of every segment of a generation, by segment. */
    Map<Integer, Long> of(Generation generation) {
        Map<Integer, Long> positions = new HashMap<>();
        tokens.find(new Document("processorName", generation.processor()))
                .forEach(token -> positions.put(token.getInteger("segment"), position(token)));
        return positions;
    }

    private long position(Document stored) {
        Binary data = stored.get("token", Binary.class);
        if (data == null) {
            return NOWHERE;
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(data.getData(), byte[].class, stored.getString("tokenType"), null));
        return Math.max(NOWHERE, token.position().orElse(NOWHERE));
    }
}
