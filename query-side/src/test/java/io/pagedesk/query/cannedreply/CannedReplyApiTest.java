package io.pagedesk.query.cannedreply;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.cannedreply.CannedReplyChanged;
import io.pagedesk.events.cannedreply.CannedReplyCreated;
import io.pagedesk.events.cannedreply.CannedReplyDeleted;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CannedReplyApiTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final RunningQuerySide desk = SharedQuerySide.get();
    /** A word of this test's own. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private final String username = "writer-" + word;
    private final String agent = desk.tokens().of(username, "AGENT");

    @Test
    void whatIsOfferedIsListedByTitleInPagesAndFoundByWords() {
        desk.publish(List.of(
                created("z" + word, word + " zebra", "Stripes"),
                created("a" + word, word + " Ant", "Six legs"),
                created("m" + word, word + " mole", "Digs")));
        await().untilAsserted(() -> assertThat(titles("?q=" + word)).hasSize(3));

        assertThat(titles("?q=" + word)).containsExactly(word + " Ant", word + " mole", word + " zebra");
        assertThat(titles("?q=" + word + "+leg")).containsExactly(word + " Ant");
        JsonNode first = list("?limit=2&q=" + word);
        assertThat(titles("?limit=2&q=" + word + "&cursor=" + first.path("next").asString()))
                .containsExactly(word + " zebra");
        assertThat(first.path("items").get(0).path("filled").isNull()).isTrue();
    }

    @Test
    void onATicketItReadsAsItWillBeSent() {
        ConversationFacts conversation =
                ConversationFacts.started("page-" + word, "psid-" + word).ticketOpened(null, "Grace", null);
        desk.publish(conversation.facts());
        desk.publish(List.of(new GenericDomainEventMessage<>(
                "Agent", username, 0, new AgentRegistered(username, "Ada", List.of(AgentRole.AGENT), "root", NOON))));
        desk.publish(List.of(created(
                "f" + word,
                word,
                "Hello {{customer.firstName}} {{customer.name}}, {{agent.name}} of {{page.name|us}}: {{ticket.id}}")));

        String expected = "Hello Grace Grace, Ada of us: " + conversation.ticketId();
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(list("?q=" + word + "&ticket=" + conversation.ticketId())
                                .path("items")
                                .get(0)
                                .path("filled")
                                .asString())
                        .isEqualTo(expected));
        assertThat(desk.get("/api/canned-replies?ticket=nothing", agent).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasDeletedIsOfferedNoMoreAndTwiceOrLateChangesNothing() {
        ProjectionBench bench = new ProjectionBench(CannedReplyProjector::new);
        List<DomainEventMessage<?>> life = List.of(
                created("c", "Greeting", "Hello"),
                fact("c", 1, new CannedReplyChanged("c", "Hello", "Hello!", "root", NOON)),
                created("d", "Goodbye", "Bye"),
                fact("c", 2, new CannedReplyDeleted("c", "root", NOON)));
        bench.project(life);
        List<Document> once = bench.documents("canned_replies");

        bench.project(life);
        bench.project(List.of(life.get(1)));

        assertThat(bench.documents("canned_replies")).isEqualTo(once);
        assertThat(bench.document("canned_replies", "c"))
                .containsEntry("offered", false)
                .containsEntry("title", "Hello");
        assertThat(bench.document("canned_replies", "d")).containsEntry("offered", true);
    }

    private JsonNode list(String parameters) {
        return json(desk.get("/api/canned-replies" + parameters, agent));
    }

    private List<String> titles(String parameters) {
        List<String> titles = new ArrayList<>();
        list(parameters)
                .path("items")
                .forEach(item -> titles.add(item.path("title").asString()));
        return titles;
    }

    private static DomainEventMessage<?> created(String id, String title, String text) {
        return fact(id, 0, new CannedReplyCreated(id, title, text, "root", NOON));
    }

    private static DomainEventMessage<?> fact(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>("CannedReply", "canned-reply:" + stream, sequence, event);
    }
}
