package io.pagedesk.command.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.http.MediaType.APPLICATION_PDF;

import io.micrometer.observation.ObservationRegistry;
import io.pagedesk.command.desk.FakeGraph;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;

class GraphApiTest {

    private static final PageToken TOKEN =
            new PageToken("42", "7", "EAAG-page-token-1", "c0ffee00c0ffee00c0ffee00c0ffee00", null);
    private static final String MESSAGES = "POST /v26.0/42/messages";

    private final FakeGraph meta = new FakeGraph();
    private final List<Told> told = new ArrayList<>();
    private final List<GraphObserver> observers =
            List.of((token, usage, error) -> told.add(new Told(token.pageId(), usage, error)));
    private final GraphApi graph = graphAt(meta.uri());

    @AfterEach
    void stop() {
        meta.close();
    }

    @Test
    void f21EachCallProvesTheSecretOfTheTokensOwnApp() {
        PageToken ofAnotherApp =
                new PageToken("43", "8", "EAAG-page-token-2", "deadbeefdeadbeefdeadbeefdeadbeef", null);

        graph.subscribe(TOKEN, List.of("messages", "standby"));
        graph.post(TOKEN, "/42/messages", Map.of("message", Map.of("text", "hello")));
        graph.unsubscribe(ofAnotherApp);

        assertThat(meta.requestsFor("42")).allSatisfy(request -> {
            assertThat(request.query())
                    .containsEntry(
                            "appsecret_proof", "817a0c0a2c845003439eb408913d46fef10b5a5aaaca58328afabc2231ea0aad");
            assertThat(request.authorization()).isEqualTo("Bearer EAAG-page-token-1");
        });
        assertThat(meta.requestsFor("43").get(0).query())
                .containsEntry("appsecret_proof", "461e54e259c33d581693e77beec6baad9857e91384cd399a78eaee9885c76914");
    }

    @Test
    void subscribesByTheFieldsAsOneParameter() {
        graph.subscribe(TOKEN, List.of("messages", "standby"));

        FakeGraph.Request request = meta.requestsFor("42").get(0);
        assertThat(request.method() + " " + request.path()).isEqualTo("POST /v26.0/42/subscribed_apps");
        assertThat(request.query()).containsEntry("subscribed_fields", "messages,standby");
    }

    @Test
    void readsTheFieldsOfItsOwnAppAlone() {
        meta.answer("GET /v26.0/42/subscribed_apps", 200, """
                {"data":[{"id":"999","subscribed_fields":["feed"]},{"id":"7","subscribed_fields":["messages","standby"]}]}""");

        assertThat(graph.subscribedFields(TOKEN)).containsExactly("messages", "standby");
    }

    @Test
    void postsJsonAndGivesTheAnswerWithItsUsageHeaders() {
        meta.answer(
                MESSAGES,
                new FakeGraph.Answer(200, "{\"message_id\":\"m_1\"}", Map.of("X-Page-Usage", "{\"call_count\":12}")));

        GraphAnswer answer = graph.post(TOKEN, "/42/messages", Map.of("recipient", Map.of("id", "5")));

        assertThat(answer.body().get("message_id").stringValue()).isEqualTo("m_1");
        assertThat(answer.headers().getFirst("X-Page-Usage")).isEqualTo("{\"call_count\":12}");
        assertThat(meta.requestsFor("42").get(0).body()).isEqualTo("{\"recipient\":{\"id\":\"5\"}}");
    }

    @Test
    void postsAFileAsAFormWithItsNameTypeAndLength() {
        ByteArrayResource file = new ByteArrayResource("%PDF-1.7 receipt".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "Größe & Maß.pdf";
            }
        };

        graph.postFile(TOKEN, "/42/message_attachments", JsonMapper.shared().createObjectNode(), file, APPLICATION_PDF);

        FakeGraph.Request request = meta.requestsFor("42").get(0);
        assertThat(request.path()).isEqualTo("/v26.0/42/message_attachments");
        assertThat(request.query()).containsKey("appsecret_proof");
        assertThat(request.headers()).containsKey("Content-length").doesNotContainKey("Transfer-encoding");
        assertThat(request.headers().get("Content-type").get(0)).startsWith("multipart/form-data;boundary=");
        assertThat(request.body())
                .contains("name=\"message\"", "{}", "name=\"filedata\"; filename=\"Größe & Maß.pdf\"")
                .contains("Content-Type: application/pdf", "%PDF-1.7 receipt");
    }

    @Test
    void whatIsNotWorthWaitingForIsNotWaitedFor() {
        graph.postBriefly(TOKEN, "/42/messages", Map.of("sender_action", "typing_on"));

        assertThat(meta.requestsFor("42").get(0).body()).isEqualTo("{\"sender_action\":\"typing_on\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void anErrorBodyIsARefusalWhateverTheStatus(int status) {
        meta.answer(MESSAGES, new FakeGraph.Answer(status, """
                {"error":{"message":"(#10) outside","type":"OAuthException","code":10,"error_subcode":2018278,
                "fbtrace_id":"Atrace"}}""", Map.of("X-App-Usage", "{}")));

        GraphRefusedException refused = refusal();

        assertThat(refused.error()).isEqualTo(new GraphError(10, 2018278, status, "(#10) outside", false, "Atrace"));
        assertThat(refused.headers().getFirst("X-App-Usage")).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sorry, something went wrong</html>", "{}"})
    void anErrorStatusWithoutAnErrorBodyIsARefusalWithoutACode(String body) {
        meta.answer(MESSAGES, 503, body);

        assertThat(refusal().error()).isEqualTo(new GraphError(null, null, 503, null, false, null));
    }

    @Test
    void eachAnswerTellsItsUsageWhateverTheCallWasForAndWhateverCameOfIt() {
        Map<String, String> headers = Map.of(
                "X-App-Usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":30}",
                "X-Page-Usage", "{\"call_count\":60,\"total_time\":5,\"total_cputime\":1}");
        meta.answer("GET /v26.0/5", new FakeGraph.Answer(200, "{}", headers));
        meta.answer(
                MESSAGES,
                new FakeGraph.Answer(
                        400,
                        "{\"error\":{\"code\":613}}",
                        Map.of(
                                "X-Business-Use-Case-Usage",
                                "{\"42\":[{\"type\":\"messenger\",\"call_count\":101,\"total_cputime\":25,"
                                        + "\"total_time\":25,\"estimated_time_to_regain_access\":19}]}")));

        graph.get(TOKEN, "/5", "name");
        refusal();
        graph.subscribe(TOKEN, List.of("messages"));

        assertThat(told)
                .containsExactly(
                        new Told("42", new GraphUsage(30, 60, 0, null), null),
                        new Told(
                                "42",
                                new GraphUsage(0, 0, 101, Duration.ofMinutes(19)),
                                new GraphError(613, null, 400, null, false, null)),
                        new Told("42", new GraphUsage(0, 0, 0, null), null));
    }

    @Test
    void anObserverThatFailsDoesNotHideWhatBecameOfTheCall() {
        meta.answer(MESSAGES, 200, "{\"message_id\":\"m_1\"}");
        GraphApi observed = new GraphApi(
                graphProperties(meta.uri()),
                List.of((token, usage, error) -> {
                    throw new IllegalStateException("no database");
                }),
                ObservationRegistry.NOOP);

        assertThat(observed.post(TOKEN, "/42/messages", Map.of())
                        .body()
                        .get("message_id")
                        .stringValue())
                .isEqualTo("m_1");
    }

    @Test
    void aBrokenConnectionLeavesTheOutcomeUnknown() {
        meta.answer(MESSAGES, FakeGraph.Answer.HANG_UP, "");

        assertThatThrownBy(this::send).isInstanceOf(GraphOutcomeUnknownException.class);
        assertThat(meta.requestsFor("42")).as("never repeated").hasSize(1);
    }

    @Test
    void aSuccessThatCannotBeReadLeavesTheOutcomeUnknown() {
        meta.answer(MESSAGES, 200, "<html>a proxy's page</html>");

        assertThatThrownBy(this::send).isInstanceOf(GraphOutcomeUnknownException.class);
    }

    @Test
    void silenceLeavesTheOutcomeUnknown() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            GraphApi waiting = graphAt(URI.create("http://localhost:" + silent.getLocalPort()));

            assertThatThrownBy(() -> waiting.post(TOKEN, "/42/messages", Map.of()))
                    .isInstanceOf(GraphOutcomeUnknownException.class);
        }
    }

    @Test
    void aRefusedConnectionMeansThatNothingWasSent() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> graphAt(URI.create("http://localhost:" + port)).post(TOKEN, "/42/messages", Map.of()))
                .isInstanceOf(GraphUnreachedException.class);
    }

    @Test
    void anUnknownHostMeansThatNothingWasSent() {
        assertThatThrownBy(() -> graphAt(URI.create("http://graph.invalid")).post(TOKEN, "/42/messages", Map.of()))
                .isInstanceOf(GraphUnreachedException.class);
    }

    @Test
    void noFailureTellsTheTokenOrItsProof() {
        meta.answer(MESSAGES, FakeGraph.Answer.HANG_UP, "");

        Throwable failure = catchThrowableOfType(GraphException.class, this::send);

        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("EAAG-page-token-1", "appsecret_proof");
        }
    }

    private GraphRefusedException refusal() {
        return catchThrowableOfType(GraphRefusedException.class, this::send);
    }

    private void send() {
        graph.post(TOKEN, "/42/messages", Map.of());
    }

    private GraphApi graphAt(URI address) {
        return new GraphApi(graphProperties(address), observers, ObservationRegistry.NOOP);
    }

    private static GraphProperties graphProperties(URI address) {
        return new GraphProperties(
                address,
                "v26.0",
                URI.create("https://dialog.example"),
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ofSeconds(5));
    }

    private record Told(String pageId, GraphUsage usage, GraphError error) {}
}
