package io.pagedesk.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook target that keeps what it got. */
final class Receiver implements AutoCloseable {

    record Delivery(String body, String signature, int answered, long nanos) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        List<JsonNode> items() {
            return json().path("entry")
                    .valueStream()
                    .flatMap(it -> it.path("messaging").valueStream())
                    .toList();
        }
    }

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Queue<Integer> nextAnswers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String refusedPsid = "";
    private volatile String challengeAnswer = "";

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                challenge(exchange);
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            var status = answerTo(body);
            deliveries.add(new Delivery(
                    body, exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"), status, System.nanoTime()));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int answerTo(String body) {
        if (!refusedPsid.isEmpty() && body.contains(refusedPsid)) {
            return 503;
        }
        var next = nextAnswers.poll();
        return next == null ? 200 : next;
    }

    private void challenge(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var right = query.contains("hub.mode=subscribe") && query.contains("hub.verify_token=demo-verify-token");
        var answer = challengeAnswer.isEmpty() ? query.replaceAll(".*hub.challenge=", "") : challengeAnswer;
        exchange.sendResponseHeaders(right ? 200 : 403, answer.length());
        exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
    }

    void answerNext(int... statuses) {
        for (var status : statuses) {
            nextAnswers.add(status);
        }
    }

    void refuseAllOf(String psid) {
        refusedPsid = psid;
    }

    void answerChallengeWith(String text) {
        challengeAnswer = text;
    }

    List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    /** Waits for as many deliveries, whatever they were answered with. */
    List<Delivery> await(int count) {
        Awaitility.await().until(() -> deliveries.size() >= count);
        return all();
    }

    /** Waits for as many items that were answered with 200. */
    List<JsonNode> awaitItems(int count) {
        Awaitility.await().until(() -> items().size() >= count);
        return items();
    }

    List<JsonNode> items() {
        return deliveries.stream()
                .filter(it -> it.answered() == 200)
                .flatMap(it -> it.items().stream())
                .toList();
    }

    void clear() {
        deliveries.clear();
        nextAnswers.clear();
        refusedPsid = "";
        challengeAnswer = "";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
