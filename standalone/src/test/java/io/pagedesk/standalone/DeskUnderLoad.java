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
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Customers who write and agents who answer, all the time; and afterwards whether anything is lost or doubled. */
final class DeskUnderLoad implements AutoCloseable {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();
    private static final int CUSTOMERS = 10;
    private static final int LEAST_MESSAGES_EACH = 50;
    private static final int REPLIES_EACH = 5;

    private final MessengerSimulator messenger = MessengerSimulator.start(DEMO.withPort(0)
            .withRetryFor(Duration.ofMinutes(10))
            .withCustomers(IntStream.range(0, CUSTOMERS)
                    .mapToObj(n -> new DemoCustomer(psid(n), "Customer", "No" + n))
                    .toList()));
    private final AtomicIntegerArray written = new AtomicIntegerArray(CUSTOMERS);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private DeskClient client;
    private int rounds;
    private volatile boolean calm;

    /** What the desk needs to know of Messenger and of its admin, as {@code name=value}. */
    List<String> properties() {
        return List.of(
                "pagedesk.graph.base-url=" + messenger.baseUri(),
                "pagedesk.outbound.echo-grace=5s",
                "pagedesk.admin.password=" + DeskProcess.ADMIN_PASSWORD,
                "logging.level.root=WARN");
    }

    void connect(URI desk) {
        moveTo(desk);
        client.connect(
                DEMO.app().id(),
                DEMO.app().secret(),
                DEMO.app().verifyToken(),
                DEMO.page().id(),
                DEMO.page().token());
    }

    /** Everybody goes on at another address, where the desk is known to have all that it had. */
    void moveTo(URI desk) {
        client = new DeskClient(desk);
        client.signIn("admin", DeskProcess.ADMIN_PASSWORD);
        messenger.pointAt(desk.resolve("/webhooks/messenger/" + DEMO.app().id()));
    }

    /**
     * Everybody writes, until all {@code disturbances} have come, each once more than forty messages were seen; agents
     * answer meanwhile.
     */
    void writeAndAnswerWhile(List<Runnable> disturbances) throws Exception {
        calm = false;
        rounds++;
        Map<String, String> ticketOf = firstMessages();
        ExecutorService people = Executors.newFixedThreadPool(2 * CUSTOMERS);
        try {
            List<Future<?>> acts = new ArrayList<>();
            IntStream.range(0, CUSTOMERS).forEach(n -> acts.add(people.submit(() -> writeUntilCalm(n))));
            ticketOf.values().forEach(ticket -> acts.add(people.submit(() -> answer(ticket))));
            for (Runnable disturbance : disturbances) {
                int seen = messages().size();
                await().atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> messages().size() > seen + 40);
                disturbance.run();
            }
            calm = true;
            for (Future<?> act : acts) {
                act.get();
            }
        } finally {
            calm = true;
            people.shutdownNow();
        }
        assertNothingIsLostOrDoubled();
    }

    @Override
    public void close() {
        messenger.close();
    }

    private void assertNothingIsLostOrDoubled() {
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(messages().stream().filter(it -> kind(it).equals("CUSTOMER")))
                        .hasSize(IntStream.range(0, CUSTOMERS).map(written::get).sum()));
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(messages().stream().filter(it -> kind(it).equals("AGENT")))
                        .isNotEmpty()
                        .allMatch(it -> Set.of("SENT", "DELIVERED", "READ", "UNCERTAIN")
                                .contains(it.path("delivery").path("state").asString())));
        assertEveryMessageOnceInMetasOrder();
        assertEveryAcceptedReplySentOnceOrUncertain();
    }

    private Map<String, String> firstMessages() {
        IntStream.range(0, CUSTOMERS).forEach(this::writeNext);
        await().atMost(Duration.ofSeconds(90)).until(() -> client.tickets("").size() == CUSTOMERS);
        Map<String, String> ticketOf = new HashMap<>();
        client.tickets("")
                .forEach(ticket -> ticketOf.put(
                        ticket.path("customer").path("psid").asString(),
                        ticket.path("id").asString()));
        return ticketOf;
    }

    private void writeUntilCalm(int n) {
        while (!calm || written.get(n) < LEAST_MESSAGES_EACH) {
            writeNext(n);
            IntStream.range(0, written.get(n) < LEAST_MESSAGES_EACH ? 1 : 30).forEach(i -> pause());
        }
    }

    private void writeNext(int n) {
        customer(n).writes(text(n, written.getAndIncrement(n)));
    }

    /** Repeats a call that got no answer, with the same replyId, as the contract allows. */
    private void answer(String ticketId) {
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

    private void assertEveryAcceptedReplySentOnceOrUncertain() {
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

        assertThat(accepted).hasSize(rounds * CUSTOMERS * REPLIES_EACH);
        assertThat(stateOf.keySet()).isEqualTo(new HashSet<>(accepted));
        assertThat(arrived.values()).allMatch(times -> times == 1);
        accepted.forEach(replyId -> assertThat(stateOf.get(replyId).equals("UNCERTAIN") || arrived.containsKey(replyId))
                .as("reply %s is %s", replyId, stateOf.get(replyId))
                .isTrue());
    }

    private List<String> expectedTexts(JsonNode ticket) {
        int n = Integer.parseInt(ticket.path("customer").path("psid").asString().substring(12));
        return IntStream.range(0, written.get(n)).mapToObj(m -> text(n, m)).toList();
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
