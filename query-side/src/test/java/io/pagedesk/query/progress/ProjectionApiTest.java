package io.pagedesk.query.progress;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.projection.Projections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProjectionApiTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String admin = desk.tokens().of("root", "ADMIN");

    @Test
    void everyProjectionCatchesUpAlsoThoseThatNothingConcerns() {
        desk.publish(
                ConversationFacts.opened("page-" + UUID.randomUUID(), "psid").facts());

        await().untilAsserted(() -> assertThat(rows())
                .hasSize(Projections.ALL.size())
                .allSatisfy(row -> {
                    assertThat(row.path("position").asLong())
                            .isEqualTo(row.path("head").asLong())
                            .isPositive();
                    assertThat(row.path("lag").asLong()).isZero();
                    assertThat(row.path("progress").asDouble()).isEqualTo(1);
                }));
    }

    @Test
    void aRowIsShownAsTheContractSays() {
        JsonNode row = rows().get(0);

        assertThat(row.propertyNames())
                .containsExactlyInAnyOrder(
                        "name",
                        "generation",
                        "state",
                        "position",
                        "head",
                        "lag",
                        "progress",
                        "eventsPerSecond",
                        "version",
                        "outdated",
                        "deadLetters",
                        "rebuild");
        assertThat(row.path("name").asString()).isEqualTo("tickets");
        assertThat(row.path("generation").asInt()).isEqualTo(1);
        assertThat(row.path("state").asString()).isEqualTo("LIVE");
    }

    private JsonNode rows() {
        return json(desk.get("/api/admin/projections", admin));
    }
}
