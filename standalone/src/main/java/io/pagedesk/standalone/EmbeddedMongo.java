package io.pagedesk.standalone;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * MongoDB's wire protocol in this process, for this machine alone. What it keeps are read models: made from the events,
 * and made anew from them if it is lost.
 */
final class EmbeddedMongo {

    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(1);

    private EmbeddedMongo() {}

    static MongoServer start(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = dataDir.resolve("views.mv").toAbsolutePath();
        MongoServer server = new MongoServer(new KillSafeBackend(file, BETWEEN_SAVES));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return server;
    }
}
