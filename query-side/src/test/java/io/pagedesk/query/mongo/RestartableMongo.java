package io.pagedesk.query.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A server that goes away and comes back at the same address with what it had stored. */
final class RestartableMongo implements AutoCloseable {

    private final InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
    private final Path file;
    private MongoServer server;

    RestartableMongo(Path folder) {
        this.file = folder.resolve("views.mv");
        start();
    }

    String uri() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/pagedesk";
    }

    void start() {
        server = new MongoServer(new H2Backend(file.toString()));
        server.bind(address);
    }

    /** Open connections break off where they are. */
    void stop() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
