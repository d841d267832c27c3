package io.pagedesk.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is called at night finds out what to do. */
class AlertsTest {

    private static final String ALERTS = DockerFolder.text("prometheus/alerts.yaml");

    @Test
    void eachAlertHasItsRunbookAndEachRunbookItsAlert() throws IOException {
        List<String> alerts = found("alert: (\\w+)", ALERTS);
        String operations = Files.readString(Path.of("..", "docs", "operations.md"));

        assertThat(alerts).contains("EventsParked", "ReplyAgainstTheRules");
        assertThat(found("runbook: docs/operations.md#(\\w+)", ALERTS))
                .isEqualTo(alerts.stream()
                        .map(alert -> alert.toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(found("(?m)^### (\\w+)$", operations)).containsExactlyInAnyOrderElementsOf(alerts);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
