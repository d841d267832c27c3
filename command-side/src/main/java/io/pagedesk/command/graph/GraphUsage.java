package io.pagedesk.command.graph;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of its limits an App, a Page and a business have used up, as Meta tells with its answers; each is the
 * highest of the counts told, in percent, and 0 where nothing is told.
 *
 * @param regainAccessIn how long Meta expects to refuse calls; told with {@code business} alone
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits</a>
 */
public record GraphUsage(
        int app, int page, int business, @Nullable Duration regainAccessIn) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** From {@code X-App-Usage}, {@code X-Page-Usage} and {@code X-Business-Use-Case-Usage}. */
    static GraphUsage of(HttpHeaders headers) {
        JsonNode business = header(headers, "X-Business-Use-Case-Usage");
        int minutes = useCases(business)
                .mapToInt(it -> it.path("estimated_time_to_regain_access").asInt(0))
                .max()
                .orElse(0);
        return new GraphUsage(
                percent(header(headers, "X-App-Usage")),
                percent(header(headers, "X-Page-Usage")),
                useCases(business).mapToInt(GraphUsage::percent).max().orElse(0),
                minutes > 0 ? Duration.ofMinutes(minutes) : null);
    }

    /** The highest of the three. */
    public int highest() {
        return Math.max(app, Math.max(page, business));
    }

    private static Stream<JsonNode> useCases(JsonNode byBusiness) {
        return StreamSupport.stream(byBusiness.spliterator(), false)
                .flatMap(business -> StreamSupport.stream(business.spliterator(), false));
    }

    private static int percent(JsonNode usage) {
        return Stream.of("call_count", "total_time", "total_cputime")
                .flatMapToInt(count -> IntStream.of((int) usage.path(count).asDouble(0)))
                .max()
                .orElse(0);
    }

    /** A header that cannot be read tells nothing. */
    private static JsonNode header(HttpHeaders headers, String name) {
        String told = headers.getFirst(name);
        try {
            return JSON.readTree(told == null ? "{}" : told);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
