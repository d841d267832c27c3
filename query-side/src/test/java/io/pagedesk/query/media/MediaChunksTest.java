package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaChunksTest {

    private static final int CHUNK = MediaChunks.CHUNK_SIZE;

    private final MediaBench bench = new MediaBench();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK})
    void whatIsWrittenIsReadAndDeleted(int length) throws IOException {
        byte[] content = FileServer.picture(length);

        assertThat(bench.chunks.write("a", 1, new ByteArrayInputStream(content)))
                .isEqualTo(length);
        assertThat(stream(length).readAllBytes()).isEqualTo(content);
        bench.chunks.delete("a", 1, length);
        assertThat(bench.chunkIds()).isEmpty();
    }

    @Test
    void skippingLandsOnTheVeryByte() throws IOException {
        byte[] content = FileServer.picture(2 * CHUNK + 10);
        bench.chunks.write("a", 1, new ByteArrayInputStream(content));
        InputStream stream = stream(content.length);

        assertThat(stream.read()).isEqualTo(content[0] & 0xff);
        assertThat(stream.skip(CHUNK)).isEqualTo(CHUNK);
        assertThat(stream.readNBytes(5)).isEqualTo(Arrays.copyOfRange(content, CHUNK + 1, CHUNK + 6));
        assertThat(stream.skip(10L * CHUNK)).isEqualTo(CHUNK + 4);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aCopyThatIsWithdrawnWhileItIsReadBreaksOff() throws IOException {
        bench.chunks.write("a", 1, new ByteArrayInputStream(FileServer.picture(2 * CHUNK)));
        InputStream stream = stream(2 * CHUNK);
        stream.readNBytes(10);
        bench.chunks.delete("a", 1, 2 * CHUNK);

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void theEmbeddedStoreKeepsWhatItIsGivenOverARestart(@TempDir Path directory) throws IOException {
        byte[] content = FileServer.picture(5 * CHUNK + 3);
        String file = directory.resolve("views.mv").toString();
        onEmbeddedStore(file, embedded -> {
            embedded.wanted("m1", "https://cdn.example/a.png");
            MediaJob job = embedded.work
                    .claim(embedded.clock.instant(), embedded.settings.lease())
                    .orElseThrow();
            long length = embedded.chunks.write(job.id(), job.attempt(), new ByteArrayInputStream(content));
            embedded.decisions.keep(job, new MediaFile(job.id(), "a.png", "image/png", length, job.attempt()));
            assertThat(embedded.work.waiting()).isZero();
        });

        onEmbeddedStore(
                file,
                embedded -> assertThat(embedded.bytes(MediaId.of("m1", 0))).isEqualTo(content));
    }

    private InputStream stream(int length) {
        return new ChunkStream(bench.chunks, new MediaFile("a", "a.png", "image/png", length, 1));
    }

    private static void onEmbeddedStore(String file, OnStore use) throws IOException {
        MongoServer server = new MongoServer(new H2Backend(file));
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
                MediaBench bench = new MediaBench(client.getDatabase("pagedesk"))) {
            use.accept(bench);
        } finally {
            server.shutdown();
        }
    }

    private interface OnStore {
        void accept(MediaBench bench) throws IOException;
    }
}
