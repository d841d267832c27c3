package io.pagedesk.command.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** The headers as Meta's page on rate limits shows them. */
class GraphUsageTest {

    private static final String BUSINESS = "X-Business-Use-Case-Usage";

    private final HttpHeaders headers = new HttpHeaders();

    @Test
    void theHighestCountOfAHeaderCounts() {
        headers.set("X-App-Usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":77}");
        headers.set("X-Page-Usage", "{\"call_count\":96,\"total_cputime\":1,\"total_time\":2}");

        assertThat(GraphUsage.of(headers)).isEqualTo(new GraphUsage(77, 96, 0, null));
        assertThat(GraphUsage.of(headers).highest()).isEqualTo(96);
    }

    @Test
    void ofSeveralUseCasesTheWorstCounts() {
        headers.set(BUSINESS, """
                {"66782684":[
                  {"type":"pages","call_count":95,"total_cputime":20,"total_time":20,
                   "estimated_time_to_regain_access":19},
                  {"type":"messenger","call_count":3,"total_cputime":2,"total_time":97,
                   "estimated_time_to_regain_access":4}],
                 "10153848260347724":[
                  {"type":"messenger","call_count":97,"total_cputime":23,"total_time":23,
                   "estimated_time_to_regain_access":0}]}""");

        assertThat(GraphUsage.of(headers)).isEqualTo(new GraphUsage(0, 0, 97, Duration.ofMinutes(19)));
    }

    @Test
    void withoutATimeNoneIsTold() {
        headers.set(BUSINESS, """
                {"66782684":[{"type":"messenger","call_count":1,"total_cputime":1,"total_time":1,
                "estimated_time_to_regain_access":0}]}""");

        assertThat(GraphUsage.of(headers)).isEqualTo(new GraphUsage(0, 0, 1, null));
    }

    @Test
    void whatCannotBeReadTellsNothing() {
        headers.set("X-App-Usage", "many");
        headers.set("X-Page-Usage", "[1]");
        headers.set(BUSINESS, "{\"1\":5,\"2\":[7,{\"call_count\":\"x\"}]}");

        assertThat(GraphUsage.of(headers)).isEqualTo(new GraphUsage(0, 0, 0, null));
    }

    @Test
    void theGaugesShowTheHighestOfAllPagesWithoutNamingOne() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        UsageGauges gauges = new UsageGauges(meters);

        gauges.answered(new PageToken("1", "a", "t", "s", null), new GraphUsage(10, 80, 0, null), null);
        gauges.answered(new PageToken("2", "a", "t", "s", null), new GraphUsage(20, 30, 0, null), null);
        gauges.answered(new PageToken("1", "a", "t", "s", null), new GraphUsage(0, 0, 0, null), null);

        assertThat(meters.get("pagedesk.graph.usage")
                        .tag("limit", "app")
                        .gauge()
                        .value())
                .isEqualTo(20);
        assertThat(meters.get("pagedesk.graph.usage")
                        .tag("limit", "page")
                        .gauge()
                        .value())
                .isEqualTo(80);
        assertThat(meters.get("pagedesk.graph.usage").gauges())
                .extracting(gauge -> gauge.getId().getTags().size())
                .containsOnly(1);
    }
}
