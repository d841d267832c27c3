package io.pagedesk.query.statistics;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StatisticsApiTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String auditor = desk.tokens().of("eve", "AUDITOR");

    @Test
    void theLastSevenDaysOfAPage() {
        String page = "page-" + UUID.randomUUID();
        desk.publish(ConversationFacts.opened(page, "psid", Instant.now())
                .customerWrites("m" + page, "hello")
                .facts());

        await().untilAsserted(() -> assertThat(
                        statistics("?page=" + page).at("/total/messagesIn").asLong())
                .isEqualTo(1));
        JsonNode shown = statistics("?page=" + page);
        assertThat(shown.path("days").size()).isEqualTo(7);
        assertThat(shown.at("/days/6/day").asString())
                .isEqualTo(shown.path("to").asString());
        assertThat(shown.at("/days/6/figures").propertyNames())
                .containsExactlyInAnyOrder(
                        "messagesIn",
                        "messagesOut",
                        "messagesElsewhere",
                        "ticketsOpened",
                        "open",
                        "firstResponse",
                        "replies",
                        "windowsLost");
        assertThat(shown.at("/total/open/AWAITING_AGENT").asLong()).isEqualTo(1);
        assertThat(shown.at("/pages/0/id").asString()).isEqualTo(page);
        assertThat(shown.at("/zone").asString()).isEqualTo("Z");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-02-30, to",
        "to=%2B99999-01-01, to",
        "from=2026-11-30&to=2026-11-01, from",
        "from=2026-01-01&to=2026-11-01, from",
        "zone=Europe/Atlantis, zone",
        "zone=%20x, zone"
    })
    void whatCannotBeUnderstoodIsNamed(String parameters, String field) {
        JsonNode refused = statistics("?" + parameters);

        assertThat(refused.path("code").asString()).isEqualTo("invalid-request");
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo(field);
    }

    private JsonNode statistics(String parameters) {
        return json(desk.get("/api/statistics" + parameters, auditor));
    }
}
