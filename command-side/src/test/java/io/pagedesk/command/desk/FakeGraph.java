package io.pagedesk.command.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Stands in for Meta: keeps what it is asked and answers what it is told, for each path. */
public final class FakeGraph implements AutoCloseable {

    private static final Answer SUCCESS = new Answer(200, "{\"success\":true}", Map.of());

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();
    private final Set<String> subscribers = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    public FakeGraph() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on {@code method path} (without its query) gets this answer. */
    public void answer(String methodAndPath, int status, String body) {
        answer(methodAndPath, new Answer(status, body, Map.of()));
    }

    /** What was told about these, of the form {@code method path}, is told no more. */
    public void forget(String... methodsAndPaths) {
        List.of(methodsAndPaths).forEach(answers::remove);
    }

    /** The App gets the webhooks of whatever Page it subscribes to. */
    public void confirmsSubscriptionsOf(String appId) {
        subscribers.add(appId);
    }

    public void answer(String methodAndPath, Answer answer) {
        answers.put(methodAndPath, answer);
    }

    public List<Request> requestsFor(String pageId) {
        return requests.stream()
                .filter(request -> (request.path() + "/").contains("/" + pageId + "/"))
                .toList();
    }

    public List<Request> requestsTo(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            requests.add(request);
            Answer answer = answers.getOrDefault(request.method() + " " + request.path(), usual(request));
            if (answer.status() == Answer.HANG_UP) {
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer usual(Request request) {
        if (!request.path().endsWith("/subscribed_apps")) {
            return SUCCESS;
        }
        String fields = request.query().get("subscribed_fields");
        if (fields != null) {
            subscriptions.put(request.path(), fields);
        }
        return request.method().equals("GET") ? subscribed(subscriptions.getOrDefault(request.path(), "")) : SUCCESS;
    }

    private Answer subscribed(String fields) {
        String rows = subscribers.stream()
                .map(appId ->
                        "{\"id\":\"" + appId + "\",\"subscribed_fields\":[\"" + fields.replace(",", "\",\"") + "\"]}")
                .collect(Collectors.joining(","));
        return new Answer(200, "{\"data\":[" + rows + "]}", Map.of());
    }

    /** What to answer; the status {@link #HANG_UP} closes the connection instead. */
    public record Answer(int status, String body, Map<String, String> headers) {

        public static final int HANG_UP = 0;
    }

    /** What was asked. */
    public record Request(
            String method,
            String path,
            Map<String, String> query,
            String authorization,
            Map<String, List<String>> headers,
            String body) {

        private static Request of(HttpExchange exchange) throws IOException {
            String query = exchange.getRequestURI().getRawQuery();
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query == null
                            ? Map.of()
                            : Arrays.stream(query.split("&", -1))
                                    .map(pair -> pair.split("=", 2))
                                    .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]))),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        private static String decoded(String part) {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        }
    }
}
