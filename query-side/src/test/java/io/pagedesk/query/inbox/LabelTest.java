package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.ticket.TicketBench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LabelTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String agent = desk.tokens().of("ada", "AGENT");
    private final String page = "page-" + UUID.randomUUID();
    private final String own = "own" + page;

    @Test
    void ticketsAreFoundByLabelInAnySpellingAndLabelsByTheirLetters() {
        ConversationFacts labelled = ConversationFacts.opened(page, "psid-1")
                .labelled(own + " parcel")
                .labelled("refund " + own);
        desk.publish(labelled.facts());
        desk.publish(ConversationFacts.opened(page, "psid-2")
                .labelled("gone " + own)
                .unlabelled("gone " + own)
                .facts());
        await().untilAsserted(() ->
                assertThat(list("page=" + page).path("items").size()).isEqualTo(2));

        JsonNode found =
                list("label=+" + own.toUpperCase(Locale.ROOT) + "++PARCEL").path("items");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("id").asString()).isEqualTo(labelled.ticketId());
        assertThat(strings(found.get(0).path("labels"))).containsExactly(own + " parcel", "refund " + own);
        assertThat(strings(json(desk.get("/api/labels?q=" + own, agent))))
                .containsExactly(own + " parcel", "refund " + own);
        assertThat(strings(json(desk.get("/api/labels?q=gone+" + own, agent)))).isEmpty();
    }

    @Test
    void twiceAndLateChangesNothing() {
        TicketBench bench = new TicketBench();
        ConversationFacts conversation = ConversationFacts.opened(page, "psid-3")
                .labelled("a")
                .labelled("b")
                .unlabelled("a");
        bench.project(conversation.facts());
        List<Document> once = bench.documents();

        bench.project(conversation.facts());
        bench.project(List.of(conversation.facts().get(2)));

        assertThat(bench.document(conversation.ticketId()))
                .containsEntry("labels", List.of("b"))
                .containsEntry("version", conversation.lastSequence());
        assertThat(bench.documents()).isEqualTo(once);
    }

    private JsonNode list(String parameters) {
        return json(desk.get("/api/tickets?" + parameters, agent));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
