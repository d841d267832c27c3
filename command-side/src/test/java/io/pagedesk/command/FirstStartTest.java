package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.RunningDesk;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern PRINTED = Pattern.compile("Sign in as admin with the password (\\S{20})\\R");

    @Test
    void theFirstStartPrintsAPasswordOnceAndTokensSurviveTheNext(CapturedOutput output) {
        String password;
        String token;
        try (ConfigurableApplicationContext first = start("first-start")) {
            Matcher printed = PRINTED.matcher(output);
            assertThat(printed.find()).isTrue();
            password = printed.group(1);
            token = deskOf(first)
                    .signIn("admin", password)
                    .hasStatus(200)
                    .body()
                    .get("token")
                    .stringValue();
        }
        try (ConfigurableApplicationContext second = start("first-start")) {
            deskOf(second)
                    .call("GET", "/api/session", null, Map.of("Authorization", "Bearer " + token))
                    .hasStatus(200);
        }
        assertThat(output.toString().split(Pattern.quote(password), -1))
                .as("parts around the one mention of the password")
                .hasSize(2);
    }

    @Test
    void axonNeitherCallsHomeNorAdvertises(CapturedOutput output) {
        start("silence").close();

        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
        assertThat(output).doesNotContain("AxonIQ Console", "UpdateChecker");
    }

    @Test
    void withoutAMasterKeyTheStartFailsAndNamesTheProperty(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> start("no-key", "--pagedesk.master-key=c2hvcnQ="));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "pagedesk.master-key is 40 bits long", "openssl rand")
                .doesNotContain("c2hvcnQ=");
    }

    @Test
    void aShortAdminPasswordStopsTheStartAndIsNotShown(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> start("short", "--pagedesk.admin.password=Zq8short"));

        assertThat(failure).isNotNull();
        assertThat(output).contains("pagedesk.admin.password").doesNotContain("Zq8short");
    }

    private static ConfigurableApplicationContext start(String database, String... more) {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "management.server.port",
                        "0",
                        "spring.datasource.url",
                        "jdbc:hsqldb:mem:" + database + ";hsqldb.tx=mvcc",
                        "pagedesk.master-key",
                        RunningDesk.MASTER_KEY))
                .run(more);
    }

    private static Desk deskOf(ConfigurableApplicationContext context) {
        return new Desk(((WebServerApplicationContext) context).getWebServer().getPort());
    }
}
