package io.pagedesk.query.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that hands out files, well or badly. */
final class FileServer implements AutoCloseable {

    /** What a PNG begins with. */
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    final AtomicInteger requests = new AtomicInteger();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FileServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers with these bytes. */
    String serves(String path, String type, byte[] content) {
        return answers(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(content);
            }
        });
    }

    String status(String path, int status) {
        return answers(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    String redirects(String path, String to) {
        return answers(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    String answers(String path, Answer answer) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            }
        });
        return origin() + path;
    }

    /** A picture of so many bytes. */
    static byte[] picture(int length) {
        byte[] picture = new byte[length];
        for (int i = 0; i < length; i++) {
            picture[i] = i < PNG.length ? PNG[i] : (byte) (i * 31 + i / 251);
        }
        return picture;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
