package io.pagedesk.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One origin for several sides, as the gateway of {@code docker/} is: the same routes, instances in turn, another one
 * where a request reached none, and never a second try of what did.
 */
final class Gateway implements AutoCloseable {

    private static final Set<String> BY_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade", ":status");
    private static final Duration AS_LONG_AS_A_PERSON_WAITS = Duration.ofSeconds(8);

    private final GatewayRoutes routes = new GatewayRoutes();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile List<Side> commandSides = List.of();
    private volatile List<Side> querySides = List.of();

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void leadTo(List<Side> newCommandSides, List<Side> newQuerySides) {
        commandSides = newCommandSides;
        querySides = newQuerySides;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (routes.isInternal(path)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            boolean command = routes.isForCommandSide(exchange.getRequestMethod(), path);
            HttpResponse<InputStream> answer = ask(exchange, command ? commandSides : querySides);
            if (answer == null) {
                exchange.sendResponseHeaders(502, -1);
            } else {
                handOn(answer, exchange);
            }
        }
    }

    private HttpResponse<InputStream> ask(HttpExchange exchange, List<Side> sides) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Instant giveUp = Instant.now().plus(AS_LONG_AS_A_PERSON_WAITS);
        do {
            Side side = sides.get(Math.floorMod(turn.getAndIncrement(), sides.size()));
            try {
                return client.send(request(exchange, side.uri(), body), HttpResponse.BodyHandlers.ofInputStream());
            } catch (ConnectException notReached) {
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            } catch (IOException brokenOff) {
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        } while (Instant.now().isBefore(giveUp));
        return null;
    }

    private static HttpRequest request(HttpExchange exchange, URI side, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        side.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!BY_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void handOn(HttpResponse<InputStream> answer, HttpExchange exchange) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!BY_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean empty = answer.statusCode() == 204
                || answer.statusCode() == 304
                || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : 0);
        try (InputStream in = answer.body();
                OutputStream out = exchange.getResponseBody()) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0 && !empty; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        }
    }
}
