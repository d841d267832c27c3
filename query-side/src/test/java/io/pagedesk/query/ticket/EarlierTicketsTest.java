package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EarlierTicketsTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String agent = desk.tokens().of("ada", "AGENT");

    @Test
    void theCustomersTicketsBeforeThisOneComeLatestFirstInPages() {
        ConversationFacts conversation = ConversationFacts.opened("page-" + UUID.randomUUID(), "psid");
        List<String> ids = new ArrayList<>(List.of(conversation.ticketId()));
        for (int day = 1; day <= 3; day++) {
            ids.add(conversation
                    .at(NOON.plus(Duration.ofDays(day)))
                    .nextTicketOpened()
                    .ticketId());
        }
        desk.publish(conversation.facts());
        String last = ids.get(3);
        await().untilAsserted(() ->
                assertThat(desk.get("/api/tickets/" + last, agent).statusCode()).isEqualTo(200));

        JsonNode first = earlier(last, "?limit=2");
        assertThat(idsOf(first)).containsExactly(ids.get(2), ids.get(1));
        JsonNode second = earlier(last, "?limit=2&cursor=" + first.path("next").asString());
        assertThat(idsOf(second)).containsExactly(ids.get(0));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(idsOf(earlier(ids.get(1), ""))).containsExactly(ids.get(0));
        assertThat(idsOf(earlier(ids.get(0), ""))).isEmpty();
        assertThat(desk.get("/api/tickets/nothing/earlier", agent).statusCode()).isEqualTo(404);
    }

    private JsonNode earlier(String ticketId, String parameters) {
        return json(desk.get("/api/tickets/" + ticketId + "/earlier" + parameters, agent));
    }

    private static List<String> idsOf(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(ticket -> ids.add(ticket.path("id").asString()));
        return ids;
    }
}
