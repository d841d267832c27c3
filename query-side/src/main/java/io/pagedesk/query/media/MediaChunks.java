package io.pagedesk.query.media;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * The bytes of the copies, in chunks as GridFS has them, but each under an id that can be told beforehand: GridFS finds
 * its chunks by an index, and the embedded store has none and would look through every chunk there is.
 */
@Component
class MediaChunks {

    static final String COLLECTION = "media_chunks";
    static final int CHUNK_SIZE = 255 * 1024;

    private static final String DATA = "data";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> chunks;

    MediaChunks(MongoDatabase database) {
        this.chunks = database.getCollection(COLLECTION);
    }

    /** @return how many bytes there were */
    long write(String id, int attempt, InputStream content) throws IOException {
        long length = 0;
        int number = 0;
        for (byte[] data = content.readNBytes(CHUNK_SIZE); data.length > 0; data = content.readNBytes(CHUNK_SIZE)) {
            String chunk = chunkId(id, attempt, number++);
            chunks.replaceOne(eq("_id", chunk), new Document("_id", chunk).append(DATA, new Binary(data)), UPSERT);
            length += data.length;
        }
        return length;
    }

    /** @throws IOException the chunk is not there: the copy was withdrawn while it was read */
    byte[] read(String id, int attempt, int number) throws IOException {
        Document chunk = chunks.find(eq("_id", chunkId(id, attempt, number))).first();
        if (chunk == null) {
            throw new IOException("the copy " + id + " is there no longer");
        }
        return Objects.requireNonNull(chunk.get(DATA, Binary.class)).getData();
    }

    /** What an attempt stored, whole or in part, of a copy that has at most this length. */
    void delete(String id, int attempt, long longest) {
        List<String> ids = LongStream.rangeClosed(0, longest / CHUNK_SIZE)
                .mapToObj(number -> chunkId(id, attempt, number))
                .toList();
        chunks.deleteMany(in("_id", ids));
    }

    private static String chunkId(String id, int attempt, long number) {
        return id + "/" + attempt + "/" + number;
    }
}
