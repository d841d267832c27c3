package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class InboxApiTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String agent = desk.tokens().of("ada", "AGENT");
    private final String page = "page-" + UUID.randomUUID();

    @Test
    void theInboxesComeInTheOrderOfTheContractWithTheirCounts() {
        JsonNode inboxes = json(desk.get("/api/inboxes", agent));

        List<String> names = new ArrayList<>();
        inboxes.forEach(inbox -> {
            assertThat(inbox.propertyNames()).containsExactlyInAnyOrder("name", "count");
            names.add(inbox.path("name").asString());
        });
        assertThat(names)
                .containsExactly("unassigned", "mine", "all", "awaiting-user", "pending", "resolved", "closing");
    }

    @Test
    void ticketsOfAPageAreReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            desk.publish(ConversationFacts.opened(page, "psid-" + i, Instant.now())
                    .customerWrites(page + i, "hello")
                    .facts());
        }
        await().untilAsserted(() ->
                assertThat(list("?page=" + page).path("items").size()).isEqualTo(3));

        JsonNode first = list("?limit=2&page=" + page);
        JsonNode second =
                list("?limit=2&page=" + page + "&cursor=" + first.path("next").asString());

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void myTicketsAreThoseOfTheLogin() {
        desk.publish(ConversationFacts.opened(page, "psid-mine").assigned("ada").facts());

        await().untilAsserted(() -> assertThat(
                        list("?inbox=mine&page=" + page).path("items").size())
                .isEqualTo(1));
        assertThat(list("?assignee=me&page=" + page).path("items").size()).isEqualTo(1);
        assertThat(json(desk.get(
                                "/api/tickets?inbox=mine&page=" + page,
                                desk.tokens().of("bob", "AGENT")))
                        .path("items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=99999999999999999999, limit",
        "limit=, limit",
        "cursor=nonsense, cursor",
        "cursor=%00, cursor",
        "cursor=bGF0ZXN0Ojk5OTk5OTk5OTk5OTk5OTk5OTk6aWQ, cursor",
        "cursor=bWVzc2FnZXM6MTppZA, cursor",
        "inbox=outbox, inbox",
        "inbox=ALL, inbox",
        "status=OPEN, status",
        "status=resolved, status"
    })
    void whatCannotBeUnderstoodIsNamed(String parameter, String field) {
        assertRefused(desk.get("/api/tickets?" + parameter, agent), field);
    }

    @ParameterizedTest
    @CsvSource({"-1", "one", "1.5", "99999999999999999999"})
    void aVersionThatCannotBeUnderstoodIsNamed(String version) {
        assertRefused(desk.get("/api/tickets/x?minVersion=" + version, agent), "minVersion");
    }

    @ParameterizedTest
    @CsvSource({"limit=500, limit", "cursor=bGF0ZXN0OjE6aWQ, cursor"})
    void messagesAreAskedForInTheSameWay(String parameter, String field) {
        assertRefused(desk.get("/api/tickets/x/messages?" + parameter, agent), field);
    }

    private static void assertRefused(HttpResponse<String> response, String field) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo("invalid-request");
        assertThat(json(response).path("errors").get(0).path("field").asString())
                .isEqualTo(field);
        assertThat(json(response).path("errors").get(0).path("message").asString())
                .isNotBlank();
    }

    private JsonNode list(String parameters) {
        return json(desk.get("/api/tickets" + parameters, agent));
    }
}
