package io.pagedesk.query.deadletter;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events that the ticket view cannot take: some by a defect of a projector, some since what they build on is missing. */
class DeadLetterTest {

    private static final RunningQuerySide DESK = new RunningQuerySide(
            "jdbc:hsqldb:mem:" + UUID.randomUUID(),
            beans -> beans.registerBean("brokenProjector", BrokenProjector.class));

    private final String admin = DESK.tokens().of("root", "ADMIN");
    private final ConversationFacts conversation =
            ConversationFacts.opened("page-1", UUID.randomUUID().toString());

    @AfterEach
    void mendAndRetry() {
        BrokenProjector.BROKEN.set(false);
        retry();
        DESK.send("POST", "/api/admin/dead-letters/statistics/retry", admin);
        await().untilAsserted(() -> assertThat(letters()).isEmpty());
    }

    @AfterAll
    static void stop() {
        DESK.close();
    }

    @Test
    void anEventThatFailsWaitsWithWhatFollowsInItsConversationAndOthersGoOn() {
        BrokenProjector.BROKEN.set(true);
        ConversationFacts other =
                ConversationFacts.opened("page-1", UUID.randomUUID().toString()).customerWrites("o1", "hello");
        DESK.publish(conversation
                .customerWrites("m1", "hello")
                .noted("n1", "a secret of the customer")
                .assigned("ada")
                .facts());
        DESK.publish(other.facts());
        await().until(() -> version(other) == 2);

        assertThat(version(conversation)).isEqualTo(2);
        List<JsonNode> waiting = letters();
        assertThat(waiting)
                .extracting(letter -> letter.path("sequence").asLong())
                .containsExactly(3L, 4L);
        JsonNode failed = waiting.get(0);
        assertThat(failed.path("projection").asString()).isEqualTo("tickets");
        assertThat(failed.path("stream").asString()).isEqualTo(conversation.id());
        assertThat(failed.path("type").asString()).isEqualTo("conversation.note-added");
        assertThat(failed.path("error").asString())
                .contains("IllegalArgumentException", "BrokenProjector.on")
                .doesNotContain("secret");
        assertThat(waiting.get(1).path("error").isNull()).isTrue();

        DESK.publish(conversation.customerWrites("m2", "and more").since(4));
        await().untilAsserted(() -> assertThat(letters()).hasSize(3));
        assertThat(row().path("lag").asLong()).isZero();
        assertThat(row().path("deadLetters").asLong()).isEqualTo(3);
    }

    @Test
    void aRetryTakesThemInTheirOrderOnceTheProjectorIsMended() {
        BrokenProjector.BROKEN.set(true);
        DESK.publish(conversation
                .customerWrites("m1", "hello")
                .noted("n1", "call back")
                .assigned("ada")
                .facts());
        await().untilAsserted(() -> assertThat(letters()).hasSize(2));

        JsonNode inVain = json(retry());
        assertThat(inVain.path("taken").asInt()).isZero();
        assertThat(inVain.path("left").asInt()).isEqualTo(2);
        assertThat(letters().get(0).path("attempts").asInt()).isEqualTo(2);

        BrokenProjector.BROKEN.set(false);
        JsonNode done = json(retry());
        assertThat(done.path("taken").asInt()).isEqualTo(2);
        assertThat(done.path("left").asInt()).isZero();
        assertThat(version(conversation)).isEqualTo(4);
        assertThat(ticket(conversation).path("assignee").asString()).isEqualTo("ada");
    }

    @Test
    void whatLacksItsDocumentIsTakenOnceThatIsThere() {
        conversation.customerWrites("m1", "hello").assigned("ada");
        DESK.publish(List.of(
                conversation.facts().get(0),
                conversation.facts().get(2),
                conversation.facts().get(3)));
        await().untilAsserted(() -> assertThat(letters())
                .extracting(letter -> letter.path("sequence").asLong())
                .containsExactly(2L, 3L));

        DESK.publish(List.of(conversation.facts().get(1)));
        await().until(() ->
                DESK.get("/api/tickets/" + conversation.ticketId(), admin).statusCode() == 200);
        assertThat(json(retry()).path("taken").asInt()).isEqualTo(2);
        assertThat(version(conversation)).isEqualTo(3);
    }

    @Test
    void aRebuildClearsWhatItRepairs() {
        BrokenProjector.BROKEN.set(true);
        DESK.publish(conversation
                .customerWrites("m1", "hello")
                .noted("n1", "call back")
                .assigned("ada")
                .facts());
        await().untilAsserted(() -> assertThat(letters()).hasSize(2));
        int before = row().path("generation").asInt();

        BrokenProjector.BROKEN.set(false);
        assertThat(DESK.send("POST", "/api/admin/projections/tickets/rebuild", admin)
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> row().path("generation").asInt() == before + 1);

        assertThat(letters()).isEmpty();
        assertThat(version(conversation)).isEqualTo(4);
    }

    @Test
    void theyAreCountedAndOnlyAdminsSeeAndRetryThem() {
        String agent = DESK.tokens().of("ada", "AGENT");
        String metrics = "http://127.0.0.1:" + DESK.port("local.management.port") + "/actuator/prometheus";

        assertThat(DESK.send("GET", URI.create(metrics), null).body())
                .contains("pagedesk_projection_dead_letters{", "projection=\"tickets\"");
        assertThat(DESK.get("/api/admin/dead-letters", agent).statusCode()).isEqualTo(403);
        assertThat(DESK.send("POST", "/api/admin/dead-letters/tickets/retry", agent)
                        .statusCode())
                .isEqualTo(403);
        assertThat(DESK.send("POST", "/api/admin/dead-letters/nothing/retry", admin)
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> retry() {
        return DESK.send("POST", "/api/admin/dead-letters/tickets/retry", admin);
    }

    /** Of the view of the tickets. */
    private List<JsonNode> letters() {
        List<JsonNode> letters = new ArrayList<>();
        for (JsonNode letter : json(DESK.get("/api/admin/dead-letters", admin))) {
            if (letter.path("projection").asString().equals("tickets")) {
                letters.add(letter);
            }
        }
        return letters;
    }

    private JsonNode row() {
        return json(DESK.get("/api/admin/projections", admin)).get(0);
    }

    private JsonNode ticket(ConversationFacts of) {
        return json(DESK.get("/api/tickets/" + of.ticketId(), admin));
    }

    private long version(ConversationFacts of) {
        return ticket(of).path("version").asLong(-1);
    }
}
