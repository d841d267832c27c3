package io.pagedesk.query.audit.export;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.EventCatalog;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String auditor = desk.tokens().of("vera", "AUDITOR");
    private final String page = "page-" + UUID.randomUUID();
    private final ConversationFacts ida = ConversationFacts.opened(page, "psid-ida")
            .customerWrites(page + "-1", "hello")
            .at(ConversationFacts.NOON.plusSeconds(60))
            .customerWrites(page + "-2", "again");
    private final ConversationFacts ola =
            ConversationFacts.opened(page, "psid-ola").customerWrites(page + "-3", "hi");
    private final ConversationFacts elsewhere = ConversationFacts.opened("not-" + page, "psid-ida");

    ExportApiTest() {
        desk.publish(List.of(new GenericDomainEventMessage<>(
                "Page", "page:" + page, 0, new PageConnected(page, "app", "Shop", "root", ConversationFacts.NOON))));
        desk.publish(ida.facts());
        desk.publish(ola.facts());
        desk.publish(elsewhere.facts());
    }

    @Test
    void thePagesEventsComeInTheirOrderWithAManifestOfTheirHash() throws Exception {
        String body = export("?page=" + page);
        List<JsonNode> lines = lines(body);
        JsonNode manifest = lines.remove(lines.size() - 1);

        assertThat(lines).hasSize(1 + ida.facts().size() + ola.facts().size());
        assertThat(lines).extracting(line -> line.path("position").asLong()).isSorted();
        assertThat(manifest.path("manifest").asString()).isEqualTo("pagedesk-events-1");
        assertThat(manifest.path("events").asInt()).isEqualTo(lines.size());
        assertThat(manifest.at("/scope/page").asString()).isEqualTo(page);
        String before = body.substring(0, body.lastIndexOf("{\"manifest\""));
        assertThat(manifest.path("sha256").asString()).isEqualTo(sha256(before));
    }

    @Test
    void aLineIsTheWholeEvent() throws Exception {
        DomainEventMessage<?> sent = ida.facts().get(2);

        JsonNode line = lines(export("?page=" + page + "&customer=psid-ida")).get(2);

        assertThat(line.path("eventId").asString()).isEqualTo(sent.getIdentifier());
        assertThat(line.path("stream").asString()).isEqualTo(ida.id());
        assertThat(line.path("sequence").asLong()).isEqualTo(2);
        assertThat(line.path("aggregate").asString()).isEqualTo("Conversation");
        Class<?> type = EventCatalog.find(line.path("type").asString()).orElseThrow();
        assertThat(JSON.treeToValue(line.path("payload"), type)).isEqualTo(sent.getPayload());
    }

    @Test
    void anExportIsOfACustomerOrATime() {
        assertThat(lines(export("?page=" + page + "&customer=psid-ida")))
                .hasSize(ida.facts().size() + 1);
        assertThat(lines(export("?page=" + page + "&from=2026-11-20T12:01:00Z")))
                .hasSize(2);
        assertThat(lines(export("?page=" + page + "&to=2026-11-20T12:00:00Z"))).hasSize(1);
        assertThat(lines(export("?page=none"))).hasSize(1);
    }

    @Test
    void whatCannotBeUnderstoodIsNamedAndAgentsGetNothing() {
        HttpResponse<String> answer = desk.get("/api/audit/export?customer=psid-ida", auditor);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("page");
        assertThat(desk.get("/api/audit/export", desk.tokens().of("ada", "AGENT"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String export(String parameters) {
        HttpResponse<String> answer = desk.get("/api/audit/export" + parameters, auditor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> lines(String body) {
        List<JsonNode> lines = new ArrayList<>();
        body.lines().forEach(line -> lines.add(JSON.readTree(line)));
        return lines;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
