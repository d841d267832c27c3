package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatedCustomer;
import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.SimulatorSettings.DemoCustomer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Really kills the process, in the middle of a stream of messages and replies. */
class KilledDeskIT {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();
    private static final int CUSTOMERS = 10;
    private static final int MESSAGES_EACH = 50;
    private static final int REPLIES_EACH = 5;
    private static final int KILLS = 3;

    @TempDir
    Path dataDir;

    private MessengerSimulator messenger;
    private DeskProcess desk;
    private DeskClient client;

    @BeforeEach
    void start() {
        messenger = MessengerSimulator.start(DEMO.withPort(0)
                .withRetryFor(Duration.ofMinutes(10))
                .withCustomers(IntStream.range(0, CUSTOMERS)
                        .mapToObj(n -> new DemoCustomer(psid(n), "Customer", "No" + n))
                        .toList()));
        desk = new DeskProcess(
                dataDir,
                Map.of(
                        "pagedesk.graph.base-url", messenger.baseUri(),
                        "pagedesk.outbound.echo-grace", "5s",
                        "logging.level.root", "WARN"));
        desk.start();
        client = new DeskClient(desk.baseUri());
        client.signIn("admin", DeskProcess.ADMIN_PASSWORD);
        client.connect(
                DEMO.app().id(),
                DEMO.app().secret(),
                DEMO.app().verifyToken(),
                DEMO.page().id(),
                DEMO.page().token());
        messenger.pointAt(
                desk.baseUri().resolve("/webhooks/messenger/" + DEMO.app().id()));
    }

    @AfterEach
    void stop() {
        desk.close();
        messenger.close();
    }

    @Test
    void f30NothingAnsweredIsLostAndNothingIsSentTwiceWhenTheProcessIsKilled() throws Exception {
        Map<String, String> ticketOf = firstMessages();
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> acts = new ArrayList<>();
            IntStream.range(0, CUSTOMERS).forEach(n -> acts.add(people.submit(() -> write(n))));
            ticketOf.values().forEach(ticket -> acts.add(people.submit(() -> answer(ticket, accepted))));
            for (int kill = 0; kill < KILLS; kill++) {
                int seen = messages().size();
                await().atMost(Duration.ofSeconds(30)).until(() -> messages().size() > seen + 40);
                desk.kill();
                desk.start();
            }
            for (Future<?> act : acts) {
                act.get();
            }
        } finally {
            people.shutdownNow();
        }

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(messages().stream().filter(it -> kind(it).equals("CUSTOMER")))
                        .hasSize(CUSTOMERS * MESSAGES_EACH));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(messages().stream().filter(it -> kind(it).equals("AGENT")))
                        .isNotEmpty()
                        .allMatch(it -> Set.of("SENT", "DELIVERED", "READ", "UNCERTAIN")
                                .contains(it.path("delivery").path("state").asString())));
        assertEveryMessageOnceInMetasOrder();
        assertEveryAcceptedReplySentOnceOrUncertain(accepted);
    }

    private Map<String, String> firstMessages() {
        IntStream.range(0, CUSTOMERS).forEach(n -> customer(n).writes(text(n, 0)));
        await().atMost(Duration.ofSeconds(30)).until(() -> client.tickets("").size() == CUSTOMERS);
        Map<String, String> ticketOf = new HashMap<>();
        client.tickets("")
                .forEach(ticket -> ticketOf.put(
                        ticket.path("customer").path("psid").asString(),
                        ticket.path("id").asString()));
        return ticketOf;
    }

    private void write(int n) {
        for (int message = 1; message < MESSAGES_EACH; message++) {
            customer(n).writes(text(n, message));
            pause();
        }
    }

    /** Repeats a call that got no answer, with the same replyId, as the contract allows. */
    private void answer(String ticketId, Set<String> accepted) {
        for (int reply = 0; reply < REPLIES_EACH; reply++) {
            String replyId = UUID.randomUUID().toString();
            Map<String, String> body = Map.of("text", "Answer " + reply, "replyId", replyId);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> client.reply(ticketId, body).status() == 202);
            accepted.add(replyId);
            IntStream.range(0, 10).forEach(i -> pause());
        }
    }

    private void assertEveryMessageOnceInMetasOrder() {
        for (JsonNode ticket : client.tickets("")) {
            List<JsonNode> thread = client.messages(ticket.path("id").asString());
            assertThat(thread.stream().map(it -> Instant.parse(it.path("sentAt").asString())))
                    .isSorted();
            assertThat(thread.stream()
                            .filter(it -> kind(it).equals("CUSTOMER"))
                            .map(it -> it.path("text").asString()))
                    .containsExactlyElementsOf(expectedTexts(ticket));
        }
    }

    private void assertEveryAcceptedReplySentOnceOrUncertain(Set<String> accepted) {
        Map<String, Integer> arrived = new HashMap<>();
        IntStream.range(0, CUSTOMERS)
                .forEach(n -> customer(n).chat().messages().stream()
                        .filter(it -> it.sending() != null)
                        .forEach(it -> arrived.merge(it.sending().metadata(), 1, Integer::sum)));
        Map<String, String> stateOf = new HashMap<>();
        messages().stream()
                .filter(it -> kind(it).equals("AGENT"))
                .forEach(it -> stateOf.put(
                        it.path("replyId").asString(),
                        it.path("delivery").path("state").asString()));

        assertThat(accepted).hasSize(CUSTOMERS * REPLIES_EACH);
        assertThat(stateOf.keySet()).isEqualTo(new HashSet<>(accepted));
        assertThat(arrived.values()).allMatch(times -> times == 1);
        accepted.forEach(replyId -> assertThat(stateOf.get(replyId).equals("UNCERTAIN") || arrived.containsKey(replyId))
                .as("reply %s is %s", replyId, stateOf.get(replyId))
                .isTrue());
    }

    private List<String> expectedTexts(JsonNode ticket) {
        int n = Integer.parseInt(ticket.path("customer").path("psid").asString().substring(12));
        return IntStream.range(0, MESSAGES_EACH).mapToObj(m -> text(n, m)).toList();
    }

    private List<JsonNode> messages() {
        List<JsonNode> all = new ArrayList<>();
        client.tickets("")
                .forEach(it -> all.addAll(client.messages(it.path("id").asString())));
        return all;
    }

    private SimulatedCustomer customer(int n) {
        return messenger.customer(psid(n));
    }

    private static String kind(JsonNode message) {
        return message.path("kind").asString();
    }

    private static String psid(int n) {
        return "300000000000" + String.format("%04d", n);
    }

    private static String text(int customer, int message) {
        return "Message " + message + " of customer " + customer;
    }

    /** Spreads the stream over the kills; nothing waits for it. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
}
