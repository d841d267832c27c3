package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every series that the dashboard shows or an alert watches is one that the running desk tells. */
@ExtendWith(DeskExtension.class)
class DashboardIT {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final Path RUNBOOKS = Path.of("..", "docs", "operations.md");
    private static final Pattern SERIES = Pattern.compile("\\b[a-z][a-z0-9_]*_[a-z0-9_]+\\b(?!\\s*\\()");
    private static final Pattern NO_SERIES = Pattern.compile("[a-z_]+\\s*(=~|!~|!=|=)\\s*\"[^\"]*\"|\"[^\"]*\""
            + "|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)|\\[[^\\]]*]");

    private final RunningDesk desk;

    DashboardIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void thePanelsShowWhatThereIs() throws IOException {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = JsonMapper.shared()
                .readTree(DOCKER.resolve("grafana/dashboards/pagedesk.json").toFile());
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asString())));

        assertToldByTheDesk(queries);
    }

    @Test
    void theAlertsWatchWhatThereIsAndEachHasARunbook() throws IOException {
        List<Map<String, Object>> rules = rules();

        assertToldByTheDesk(
                rules.stream().map(rule -> (String) rule.get("expr")).toList());
        String runbooks = Files.readString(RUNBOOKS);
        assertThat(rules).allSatisfy(rule -> {
            String alert = (String) rule.get("alert");
            assertThat(((Map<?, ?>) rule.get("annotations")).get("runbook"))
                    .isEqualTo("docs/operations.md#" + alert.toLowerCase(Locale.ROOT));
            assertThat(runbooks).contains("\n### " + alert + "\n");
        });
    }

    private void assertToldByTheDesk(List<String> queries) {
        Set<String> series = queries.stream()
                .map(query -> NO_SERIES.matcher(query).replaceAll(" "))
                .flatMap(query -> SERIES.matcher(query).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        CustomerChat chat = desk.newCustomer();
        chat.writes("Hello");
        chat.awaitLeft(chat.isAnswered("Hello."));

        assertThat(series).hasSizeGreaterThan(10);
        eventually(() -> assertThat(told()).containsAll(series));
    }

    private Set<String> told() {
        return Http.get(desk.metrics())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(Files.readString(DOCKER.resolve("prometheus/alerts.yaml")));
        return (List<Map<String, Object>>) file.get("groups").get(0).get("rules");
    }
}
