package io.pagedesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.query.desk.TestMongo;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What must be configured, and is not, is named where the start fails. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private final Map<String, String> properties = new TreeMap<>(Map.of(
            "server.port", "0",
            "management.server.port", "0",
            "spring.main.banner-mode", "off",
            "spring.datasource.url", "jdbc:hsqldb:mem:" + UUID.randomUUID(),
            "pagedesk.mongodb.uri", TestMongo.newUri(),
            "pagedesk.security.jwk-set-uri", "http://127.0.0.1:1/jwks.json"));

    @ParameterizedTest
    @CsvSource({
        "pagedesk.mongodb.uri, Property: pagedesk.mongodb.uri",
        "pagedesk.security.jwk-set-uri, Property: pagedesk.security.jwkSetUri",
        "spring.datasource.url, Failed to configure a DataSource: 'url' attribute is not specified"
    })
    void aStartWithoutItFailsAndNamesIt(String property, String named, CapturedOutput output) {
        properties.remove(property);

        assertThatThrownBy(this::start).isNotNull();
        assertThat(output).contains("APPLICATION FAILED TO START").contains(named);
    }

    @Test
    void aStartWithoutMongoDBSaysWhichServerAndWhyAndNotThePassword(CapturedOutput output) {
        properties.put("pagedesk.mongodb.uri", "mongodb://desk:secret-word@127.0.0.1:1/pagedesk");

        assertThatThrownBy(this::start).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("No usable MongoDB was found: 127.0.0.1:1 (Connection refused")
                .contains("pagedesk.mongodb.uri")
                .doesNotContain("secret-word");
    }

    private void start() {
        new SpringApplicationBuilder(QuerySideApplication.class)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new))
                .close();
    }
}
