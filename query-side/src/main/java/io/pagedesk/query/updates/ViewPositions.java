package io.pagedesk.query.updates;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.ProjectionTokens;
import io.pagedesk.query.projection.Projections;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the views of tickets are, as their stored positions say: those are written after what they stand for. */
@Component
class ViewPositions {

    /** What a ticket on a screen is made of. */
    static final List<String> VIEWS = List.of(Projections.TICKETS, Projections.MESSAGES, Projections.PAGES);

    private final MongoDatabase database;
    private final Generations generations;
    private final Serializer serializer;

    ViewPositions(MongoDatabase database, Generations generations, Serializer serializer) {
        this.database = database;
        this.generations = generations;
        this.serializer = serializer;
    }

    Reached read() {
        List<Position> positions = new ArrayList<>();
        database.getCollection(ProjectionTokens.COLLECTION)
                .find(new Document("processorName", new Document("$in", processors())))
                .forEach(stored -> positions.add(new Position(
                        Generation.ofProcessor(stored.getString("processorName"))
                                .projection(),
                        stored.getInteger("segment"),
                        token(stored))));
        return new Reached(positions);
    }

    /** Those that fill what readers see. */
    private List<String> processors() {
        return VIEWS.stream()
                .map(view -> generations.of(view).liveGeneration().processor())
                .toList();
    }

    private @Nullable TrackingToken token(Document stored) {
        Binary data = stored.get("token", Binary.class);
        return data == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(
                        data.getData(), byte[].class, stored.getString("tokenType"), null));
    }

    record Position(String view, int segment, @Nullable TrackingToken token) {}

    /** The positions of all segments at one moment. */
    record Reached(List<Position> positions) {

        /** Whether each view that makes something of it has taken it. */
        boolean cover(Happened happened) {
            return happened.views().stream()
                    .allMatch(view -> covers(view, happened.stream().hashCode(), happened.position()));
        }

        private boolean covers(String view, int hash, TrackingToken position) {
            List<Position> segments =
                    positions.stream().filter(one -> one.view().equals(view)).toList();
            return segments.stream()
                    .filter(one -> one.segment() == (hash & maskOf(one.segment(), segments)))
                    .anyMatch(one -> one.token() != null && one.token().covers(position));
        }

        /** Axon splits segments in two: a segment's mask is the smallest that tells it from all others. */
        private static int maskOf(int segment, List<Position> segments) {
            int mask = 0;
            while (isShared(segment, mask, segments)) {
                mask = (mask << 1) + 1;
            }
            return mask;
        }

        private static boolean isShared(int segment, int mask, List<Position> segments) {
            return segments.stream()
                    .anyMatch(other -> other.segment() != segment && (other.segment() & mask) == (segment & mask));
        }
    }
}
