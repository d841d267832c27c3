package io.pagedesk.command.graph;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Meta's Graph API for one Page at a time: the token as bearer, every call with the {@code appsecret_proof} of the
 * token's App. Each method throws a {@link GraphException} that says what is known about the call's effect.
 */
@Component
public class GraphApi {

    private static final Logger LOG = LoggerFactory.getLogger(GraphApi.class);

    /** For what is not worth waiting for. */
    private static final Duration BRIEFLY = Duration.ofSeconds(3);

    private final RestClient http;
    private final RestClient uploads;
    private final RestClient brief;
    private final GraphProperties graph;
    private final List<GraphObserver> observers;
    private final ObservationRegistry observations;

    public GraphApi(GraphProperties graph, List<GraphObserver> observers, ObservationRegistry observations) {
        GraphHttp meta = new GraphHttp(graph);
        this.graph = graph;
        this.http = meta.waiting(graph.readTimeout());
        this.uploads = meta.waiting(graph.uploadTimeout());
        this.brief = meta.waiting(BRIEFLY);
        this.observers = List.copyOf(observers);
        this.observations = observations;
    }

    /** Posts JSON to {@code path} below the version, such as {@code /123/messages}. */
    public GraphAnswer post(PageToken token, String path, Object jsonBody) {
        return answerTo(
                token,
                request(HttpMethod.POST, token, path, uri -> uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(jsonBody));
    }

    /** The same, for what may as well not happen: an answer is waited for only shortly. */
    public GraphAnswer postBriefly(PageToken token, String path, Object jsonBody) {
        return answerTo(
                token,
                request(brief, HttpMethod.POST, token, path, uri -> uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(jsonBody));
    }

    /** Posts a form of {@code message} and {@code filedata}; the file is spooled, not held in memory. */
    public GraphAnswer postFile(PageToken token, String path, JsonNode message, Resource file, MediaType fileType) {
        try (SpooledForm form = SpooledForm.of(message, file, fileType)) {
            return answerTo(
                    token,
                    request(uploads, HttpMethod.POST, token, path, uri -> uri)
                            .contentType(form.contentType())
                            .body(form.body()));
        }
    }

    /** Reads {@code fields} of what stands at {@code path} below the version. */
    public GraphAnswer get(PageToken token, String path, String fields) {
        return answerTo(token, request(HttpMethod.GET, token, path, uri -> uri.queryParam("fields", fields)));
    }

    /** Has the token's App receive the Page's webhooks for exactly these fields. */
    public void subscribe(PageToken token, List<String> fields) {
        answerTo(
                token,
                request(
                        HttpMethod.POST,
                        token,
                        subscriptionOf(token),
                        uri -> uri.queryParam("subscribed_fields", String.join(",", fields))));
    }

    /** Ends the webhooks of the Page for the token's App. */
    public void unsubscribe(PageToken token) {
        answerTo(token, request(HttpMethod.DELETE, token, subscriptionOf(token), uri -> uri));
    }

    /** The fields that the token's App receives for the Page; none when it is not subscribed. */
    public List<String> subscribedFields(PageToken token) {
        JsonNode apps = answerTo(token, request(HttpMethod.GET, token, subscriptionOf(token), uri -> uri))
                .body()
                .path("data");
        return StreamSupport.stream(apps.spliterator(), false)
                .filter(app -> token.appId().equals(app.path("id").asString("")))
                .flatMap(app ->
                        StreamSupport.stream(app.path("subscribed_fields").spliterator(), false))
                .map(field -> field.asString(""))
                .toList();
    }

    /** The Page's name as customers see it. */
    public Optional<String> pageName(PageToken token) {
        JsonNode name = answerTo(
                        token,
                        request(HttpMethod.GET, token, "/" + token.pageId(), uri -> uri.queryParam("fields", "name")))
                .body()
                .path("name");
        return name.isString() && !name.stringValue().isBlank() ? Optional.of(name.stringValue()) : Optional.empty();
    }

    private static String subscriptionOf(PageToken token) {
        return "/" + token.pageId() + "/subscribed_apps";
    }

    private RestClient.RequestBodySpec request(
            HttpMethod method, PageToken token, String path, UnaryOperator<UriBuilder> query) {
        return request(http, method, token, path, query);
    }

    private RestClient.RequestBodySpec request(
            RestClient client, HttpMethod method, PageToken token, String path, UnaryOperator<UriBuilder> query) {
        return client.method(method)
                .uri(uri -> query.apply(uri.path("/" + graph.version() + path))
                        .queryParam("appsecret_proof", AppSecretProof.of(token.appSecret(), token.token()))
                        .build())
                .headers(headers -> headers.setBearerAuth(token.token()));
    }

    private GraphAnswer answerTo(PageToken token, RestClient.RequestBodySpec request) {
        try {
            GraphAnswer answer = observed(() -> GraphHttp.answerTo(request));
            tell(token, answer.headers(), null);
            return answer;
        } catch (GraphRefusedException e) {
            tell(token, e.headers(), e.error());
            throw e;
        }
    }

    /** Spring's own observation would show the address with the proof, and tell Meta our trace. */
    private GraphAnswer observed(Supplier<GraphAnswer> call) {
        return Objects.requireNonNull(Observation.createNotStarted("pagedesk.graph.call", observations)
                .observe(call));
    }

    /** What became of the call matters more than what is learned beside it. */
    private void tell(PageToken token, HttpHeaders headers, @Nullable GraphError error) {
        GraphUsage usage = GraphUsage.of(headers);
        for (GraphObserver observer : observers) {
            try {
                observer.answered(token, usage, error);
            } catch (RuntimeException e) {
                LOG.warn("Not taken into account: an answer of Meta's for Page {}", token.pageId(), e);
            }
        }
    }
}
