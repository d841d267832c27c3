package io.pagedesk.standalone;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatorSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many signed messages a second the whole desk takes in, over 8 connections, each answered when it is stored. The
 * desk is a process of its own and projects at the same time; this one signs and sends on the same cores. Prints the
 * median of several rounds and asserts nothing.
 */
@Tag("benchmark")
class IntakeBenchmark {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();
    private static final int CONNECTIONS = 8;
    private static final int MESSAGES = 2_000;
    private static final int CUSTOMERS = 200;
    private static final int ROUNDS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void signedMessagesASecondOverEightConnections() throws Exception {
        Path dataDir = Files.createTempDirectory("intake-benchmark");
        try (MessengerSimulator messenger = MessengerSimulator.start(DEMO.withPort(0));
                DeskProcess desk = new DeskProcess(
                        dataDir,
                        List.of("-Xmx512m"),
                        Map.of("pagedesk.graph.base-url", messenger.baseUri(), "logging.level.root", "WARN"))) {
            desk.start();
            DeskClient client = new DeskClient(desk.baseUri());
            client.signIn("admin", DeskProcess.ADMIN_PASSWORD);
            client.connect(
                    DEMO.app().id(),
                    DEMO.app().secret(),
                    DEMO.app().verifyToken(),
                    DEMO.page().id(),
                    DEMO.page().token());
            URI webhook =
                    desk.baseUri().resolve("/webhooks/messenger/" + DEMO.app().id());
            double[] rates = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rates[round] = rate(webhook, round);
                System.out.printf("intake round %d: %.0f messages/s%n", round + 1, rates[round]);
            }
            Arrays.sort(rates);
            System.out.printf("intake over %d connections: %.0f messages/s (median)%n", CONNECTIONS, rates[ROUNDS / 2]);
        }
    }

    private double rate(URI webhook, int round) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime();
        List<Future<?>> senders = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            senders.add(connections.submit(() -> {
                for (int n = next.getAndIncrement(); n < MESSAGES; n = next.getAndIncrement()) {
                    send(webhook, message(round, n));
                }
                return null;
            }));
        }
        for (Future<?> sender : senders) {
            sender.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        connections.shutdown();
        return MESSAGES / seconds;
    }

    private void send(URI webhook, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
    }

    private static String message(int round, int n) {
        return ("{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":%d,\"messaging\":[{\"sender\":{\"id\":\"%d\"},"
                        + "\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":{\"mid\":\"m_%d_%d\","
                        + "\"text\":\"Where is my order number %d? It was to come on Monday.\"}}]}]}")
                .formatted(
                        DEMO.page().id(),
                        System.currentTimeMillis(),
                        4_000_000_000_000_000L + n % CUSTOMERS,
                        DEMO.page().id(),
                        System.currentTimeMillis(),
                        round,
                        n,
                        n);
    }

    private static String signature(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(DEMO.app().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
