package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatedCustomer;
import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.SimulatorSettings.DemoCustomer;
import java.net.URI;
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
import tools.jackson.databind.JsonNode;

/** Customers who write and agents who answer, all the time; and afterwards whether anything is lost or doubled. */
final class DeskUnderLoad implements AutoCloseable {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();
    private static final int CUSTOMERS = 10;
    private static final int MESSAGES_EACH = 50;
    private static final int REPLIES_EACH = 5;

    private final MessengerSimulator messenger = MessengerSimulator.start(DEMO.withPort(0)
            .withRetryFor(Duration.ofMinutes(10))
            .withCustomers(IntStream.range(0, CUSTOMERS)
                    .mapToObj(n -> new DemoCustomer(psid(n), "Customer", "No" + n))
                    .toList()));
    private DeskClient client;

    /** What the desk needs to know of Messenger, as {@code name=value}. */
    List<String> properties() {
        return List.of(
                "pagedesk.graph.base-url=" + messenger.baseUri(),
                "pagedesk.outbound.echo-grace=5s",
                "logging.level.root=WARN");
    }

    void connect(URI desk, String adminPassword) {
        client = new DeskClient(desk);
        client.signIn("admin", adminPassword);
        client.connect(
                DEMO.app().id(),
                DEMO.app().secret(),
                DEMO.app().verifyToken(),
                DEMO.page().id(),
                DEMO.page().token());
        messenger.pointAt(desk.resolve("/webhooks/messenger/" + DEMO.app().id()));
    }

    /** Everybody writes and answers while {@code disturbances} come, each once more than forty messages were seen. */
    void writeAndAnswerWhile(List<Runnable> disturbances) throws Exception {
        Map<String, String> ticketOf = firstMessages();
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> acts = new ArrayList<>();
            IntStream.range(0, CUSTOMERS).forEach(n -> acts.add(people.submit(() -> write(n))));
            ticketOf.values().forEach(ticket -> acts.add(people.submit(() -> answer(ticket, accepted))));
            for (Runnable disturbance : disturbances) {
                int seen = messages().size();
                await().atMost(Duration.ofSeconds(60)).until(() -> messages().size() > seen + 40);
                disturbance.run();
            }
            for (Future<?> act : acts) {
                act.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertNothingIsLostOrDoubled(accepted);
    }

    @Override
    public void close() {
        messenger.close();
    }

    private void assertNothingIsLostOrDoubled(Set<String> accepted) {
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
        await().atMost(Duration.ofSeconds(90)).until(() -> client.tickets("").size() == CUSTOMERS);
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
