package io.pagedesk.command.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemTest extends RunningDesk {

    private static final String APPS = "/api/admin/apps";

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "\"text\"", "{\"appId\":", "null", "{\"appId\":{\"a\":1}}"})
    void anUnreadableBodyIsTheCallersMistake(String body) {
        assertThat(desk().asAdmin("POST", APPS, body).invalidFields()).isNotEmpty();
    }

    @Test
    void aValueOfTheWrongTypeNamesItsFieldAndDoesNotRepeatIt() {
        Answer answer = desk().asAdmin("PUT", APPS + "/1/test-mode", "{\"enabled\":\"my-secret\"}");

        assertThat(answer.invalidFields()).containsExactly("enabled");
        assertThat(answer.text()).doesNotContain("my-secret");
    }

    @Test
    void whatNoControllerTakesIsAProblemToo() {
        desk().asAdmin("GET", APPS + "/1/2/3", null).isProblem(404, "not-found");
        assertThat(desk().asAdmin("PATCH", APPS, null)
                        .isProblem(405, "method-not-allowed")
                        .header("Allow"))
                .contains("GET", "POST");
        call("POST", Map.of("Content-Type", "application/xml")).isProblem(415, "unsupported-media-type");
        call("GET", Map.of("Accept", "image/png")).isProblem(406, "not-acceptable");
    }

    @Test
    void anUnexpectedFailureTellsNothingButWhereToLook(CapturedOutput output) {
        jdbc.sql("ALTER TABLE registered_app RENAME TO hidden_app").update();
        try {
            Answer answer = desk().call(
                            "GET",
                            APPS,
                            null,
                            Map.of("Authorization", "Bearer " + desk().adminToken(), "X-Correlation-Id", "look-for-me"))
                    .isProblem(500, "internal-error");

            assertThat(answer.body().get("correlationId").stringValue()).isEqualTo("look-for-me");
            assertThat(answer.text()).doesNotContainIgnoringCase("sql", "registered_app", "exception");
            assertThat(output).contains("look-for-me");
        } finally {
            jdbc.sql("ALTER TABLE hidden_app RENAME TO registered_app").update();
        }
    }

    @Test
    void aHarmfulCorrelationIdIsReplaced() {
        Answer answer = desk().call("GET", APPS, null, Map.of("X-Correlation-Id", "a b <script>"));

        assertThat(answer.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }

    private Answer call(String method, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + desk().adminToken());
        return desk().call(method, APPS, method.equals("GET") ? null : "{}", all);
    }
}
