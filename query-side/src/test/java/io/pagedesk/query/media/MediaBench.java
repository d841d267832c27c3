package io.pagedesk.query.media;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.TestClock;
import io.pagedesk.query.desk.TestMongo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Copies attachments on a database of its own, at a time that a test sets; nothing happens by itself. */
final class MediaBench implements AutoCloseable {

    final TestClock clock = new TestClock(ConversationFacts.NOON);
    final MongoDatabase database;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MediaSettings settings;
    final MediaWork work;
    final MediaRecords records;
    final MediaChunks chunks;
    final MediaDecisions decisions;
    final MediaFetch fetch;
    final MediaCopy copy;
    final MediaCopying copying;
    final KeptMedia kept;
    final WhenAttachmentsComeThenKeepThem automation;

    MediaBench(String... settings) {
        this(TestMongo.newDatabase(), settings);
    }

    MediaBench(MongoDatabase database, String... settings) {
        this.database = database;
        this.settings = settings(settings);
        this.work = new MediaWork(database);
        this.records = new MediaRecords(database, clock);
        this.chunks = new MediaChunks(database);
        this.decisions = new MediaDecisions(work, records, chunks, this.settings);
        this.fetch = new MediaFetch(new MediaHosts(this.settings), this.settings);
        this.copy = new MediaCopy(fetch, new MediaTypes(this.settings), chunks);
        this.copying = new MediaCopying(work, copy, decisions, new MediaCounters(meters, work), this.settings, clock);
        this.kept = new KeptMedia(database, records, chunks);
        this.automation = new WhenAttachmentsComeThenKeepThem(this.settings, work, records, decisions);
    }

    /** As they are bound from configuration: {@code name=value}, without the prefix. */
    static MediaSettings settings(String... entries) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            source.put("pagedesk.media." + entry.substring(0, equals), entry.substring(equals + 1));
        }
        return new Binder(source).bindOrCreate("pagedesk.media", MediaSettings.class);
    }

    static MediaHosts hosts(String... hosts) {
        return new MediaHosts(settings("hosts=" + String.join(",", hosts)));
    }

    MediaJob wanted(String messageId, String url) {
        String id = MediaId.of(messageId, 0);
        work.add(new MediaJob(id, messageId, url, null, clock.instant(), 0));
        return new MediaJob(id, messageId, url, null, clock.instant(), 1);
    }

    /** The whole copy, null where there is none. */
    byte[] bytes(String id) {
        return kept.find(id).map(MediaBench::read).orElse(null);
    }

    long count(String collection) {
        return database.getCollection(collection).countDocuments();
    }

    String reason(String id) {
        Document record = database.getCollection(MediaRecords.COLLECTION)
                .find(new Document("_id", id))
                .first();
        return record == null ? null : record.getString("reason");
    }

    List<String> chunkIds() {
        return database.getCollection(MediaChunks.COLLECTION)
                .find()
                .map(chunk -> chunk.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public void close() throws IOException {
        fetch.destroy();
    }

    private static byte[] read(MediaContent content) {
        try (InputStream in = content.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
