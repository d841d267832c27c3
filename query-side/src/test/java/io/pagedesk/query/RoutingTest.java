package io.pagedesk.query;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String admin = desk.tokens().of("root", "ADMIN", "AGENT");

    @ParameterizedTest
    @CsvSource({
        "GET, /api/tickets/x/y/z, 404, not-found",
        "GET, /api/nothing, 404, not-found",
        "GET, /api/admin/projections/tickets, 404, not-found",
        "POST, /api/tickets, 405, method-not-allowed",
        "DELETE, /api/tickets/x, 405, method-not-allowed",
        "PUT, /api/inboxes, 405, method-not-allowed"
    })
    void anAddressThatIsNotThereIsAProblemWithACode(String method, String path, int status, String code) {
        HttpResponse<String> response = desk.send(method, path, admin);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"/api/inboxes, 200", "/api/nothing, 404"})
    void everyAnswerBearsTheCallersCorrelationId(String path, int status) {
        HttpResponse<String> response = desk.get(path, admin, "X-Correlation-Id", "round-7");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("X-Correlation-Id")).hasValue("round-7");
    }

    @Test
    void anIdThatCouldHarmALogIsReplaced() {
        HttpResponse<String> refused = desk.get("/api/inboxes", null, "X-Correlation-Id", "round 7");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    @Test
    void anAnswerInAnotherFormatIsRefused() {
        HttpResponse<String> response = desk.get("/api/inboxes", admin, "Accept", "text/xml");

        assertThat(response.statusCode()).isEqualTo(406);
    }

    @Test
    void theRootLeadsToTheDesk() {
        HttpResponse<String> response = desk.get("/", null);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/app");
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        String management = "http://127.0.0.1:" + desk.port("local.management.port") + "/actuator/";

        assertThat(desk.send("GET", URI.create(management + "health/liveness"), null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.send("GET", URI.create(management + "health/readiness"), null)
                        .body())
                .contains("UP");
        assertThat(desk.send("GET", URI.create(management + "prometheus"), null).body())
                .contains("pagedesk_projection_lag{", "projection=\"tickets\"");
        assertThat(desk.send("GET", URI.create(management + "env"), null).statusCode())
                .isNotEqualTo(200);
    }
}
