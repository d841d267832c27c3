package io.pagedesk.standalone;

import io.pagedesk.command.secret.EventCodeKey;
import io.pagedesk.command.secret.MasterKey;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.Verification;
import io.pagedesk.eventstore.seal.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verify}: looks at a stopped desk's events, seals and checkpoints. Prints what it found as JSON; ends with 0
 * where all is as it was, 1 where something is not, 2 where it could not look.
 */
final class VerifyCommand {

    static final String NAME = "verify";

    private VerifyCommand() {}

    static int run(String[] arguments, PrintStream out) {
        String[] properties = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off", "logging.level.root=OFF")
                .run(properties)) {
            DataSource database = context.getBean(DataSource.class);
            Verification found = new Verifier(database, codes(database, context.getEnvironment())).verify();
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(found));
            return found.intact() ? 0 : 1;
        } catch (DataAccessException e) {
            out.println("The events cannot be read: " + e.getMostSpecificCause().getMessage()
                    + ". Where the desk is running, ask it: GET /api/audit/verification");
            return 2;
        } catch (IllegalStateException e) {
            out.println("The codes of the events cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static @Nullable EventMac codes(DataSource database, Environment environment) {
        String given = environment.getProperty("pagedesk.master-key", "");
        Path file = Path.of(environment.getRequiredProperty("pagedesk.data-dir"), "master.key");
        try {
            String key = given.isBlank() && Files.exists(file) ? Files.readString(file) : given;
            return key.isBlank()
                    ? null
                    : EventCodeKey.of(database, new MasterKey(key.strip())).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Database {}
}
