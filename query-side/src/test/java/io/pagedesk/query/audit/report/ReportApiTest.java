package io.pagedesk.query.audit.report;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportApiTest {

    private static final Instant NOON = ConversationFacts.NOON;

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String auditor = desk.tokens().of("vera", "AUDITOR");
    private final String page = "page-" + UUID.randomUUID();
    private final String sent = UUID.randomUUID().toString();
    private final String refused = UUID.randomUUID().toString();

    ReportApiTest() {
        ConversationFacts conversation = ConversationFacts.opened(page, "psid-1")
                .customerWrites(page + "-m", "hello", NOON)
                .agentReplies(sent, "one")
                .attempted(sent, 0, ReplyBasis.RESPONSE)
                .sent(sent, 0, NOON)
                .agentReplies(refused, "two")
                .at(NOON.plus(Duration.ofHours(25)))
                .attempted(refused, 0, ReplyBasis.RESPONSE)
                .failed(
                        refused,
                        0,
                        "refused-by-meta",
                        new SendError(100, 33, 400, "no", "trace"),
                        ConversationFacts.windowFrom(NOON, 1));
        desk.publish(conversation.facts());
    }

    @Test
    void aRowIsShownAsTheContractSays() {
        JsonNode rows = json(report("&format=json"));

        assertThat(rows).hasSize(2);
        JsonNode row = rows.get(0);
        assertThat(row.path("replyId").asString()).isEqualTo(sent);
        assertThat(row.path("ticketId").asString()).endsWith("-1");
        assertThat(row.path("pageId").asString()).isEqualTo(page);
        assertThat(row.path("agent").asString()).isEqualTo("ada");
        assertThat(row.path("at").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(row.path("basis").asString()).isEqualTo("RESPONSE");
        assertThat(row.path("tag").isNull()).isTrue();
        assertThat(row.path("customerActAt").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(row.path("ageSeconds").asLong()).isZero();
        assertThat(row.path("outcome").asString()).isEqualTo("SENT");
        assertThat(row.path("error").isNull()).isTrue();
        assertThat(row.path("compliant").asBoolean()).isTrue();
        assertThat(row.at("/handovers/0/sequence").asLong()).isEqualTo(4);
        assertThat(row.at("/handovers/0/ground/allowedReplies").asInt()).isEqualTo(1);
        assertThat(row.at("/handovers/0/mid").asString()).isEqualTo("m_" + sent + "0");
    }

    @Test
    void aReplyAgainstTheRulesIsNotCompliantAndTellsWhatMetaSaid() {
        JsonNode row = json(report("")).get(1);

        assertThat(row.path("compliant").asBoolean()).isFalse();
        assertThat(row.at("/violations/0").asString()).isEqualTo("response-after-standard-window");
        assertThat(row.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(row.at("/error/code").asInt()).isEqualTo(100);
        assertThat(row.at("/error/subcode").asInt()).isEqualTo(33);
    }

    @Test
    void whatLeavesAgainstTheRulesIsAnAlert() {
        await().untilAsserted(() -> {
            HttpResponse<String> answer = desk.get("/api/audit/violations?limit=100", auditor);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("items"))
                    .filteredOn(row -> row.path("pageId").asString("").equals(page))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.path("replyId").asString()).isEqualTo(refused);
                        assertThat(row.at("/violations/0").asString()).isEqualTo("response-after-standard-window");
                    });
            assertThat(desk.context()
                            .getBean(MeterRegistry.class)
                            .get("pagedesk.audit.violations")
                            .gauge()
                            .value())
                    .isPositive();
        });
    }

    @Test
    void everyFormatHasTheSameRows() {
        HttpResponse<String> lines = report("&format=ndjson");
        HttpResponse<String> csv = report("&format=csv");

        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson;charset=UTF-8");
        assertThat(lines.body().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"replyId\""));
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains(sent + ",", "response-after-standard-window");
    }

    @Test
    void theReportIsOfATimeAPageAndAnAgent() {
        assertThat(json(report("&to=2026-11-20T12:00:01Z"))).hasSize(1);
        assertThat(json(report("&from=2026-11-20T12:00:01Z&to=2026-11-22T00:00:00Z")))
                .hasSize(1);
        assertThat(json(report("&from=2026-11-22T00:00:00%2B01:00"))).isEmpty();
        assertThat(json(report("&agent=ada"))).hasSize(2);
        assertThat(json(report("&agent=grace"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2026-13-01T00:00:00Z", "format=xml", "from=2026-11-20"})
    void whatCannotBeUnderstoodIsNamed(String parameter) {
        HttpResponse<String> answer = desk.get("/api/audit/replies?" + parameter, auditor);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("invalid-request");
        assertThat(json(answer).at("/errors/0/field").asString())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void onlyAdminsAndAuditorsReadIt() {
        assertThat(desk.get("/api/audit/replies", desk.tokens().of("ada", "AGENT"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.get("/api/audit/replies", desk.tokens().of("root", "ADMIN"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/api/audit/replies", null).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> report(String parameters) {
        HttpResponse<String> answer = desk.get("/api/audit/replies?page=" + page + parameters, auditor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
