package io.pagedesk.command.secret;

import io.pagedesk.eventstore.seal.EventMac;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk that is stopped, for commands of its jar: its database and its master key, and nothing that runs. */
public final class StoppedDesk {

    private final ConfigurableApplicationContext context;

    private StoppedDesk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param properties as those of the desk's start */
    public static <T> T with(
            String[] properties, Function<StoppedDesk, T> work, ApplicationContextInitializer<?>... initializers) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off", "logging.level.root=OFF")
                .initializers(initializers)
                .run(properties)) {
            return work.apply(new StoppedDesk(context));
        }
    }

    /** The properties among the arguments of a command: what follows its name. */
    public static String[] propertiesOf(String... arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    public DataSource database() {
        return context.getBean(DataSource.class);
    }

    /** Brings the tables to where this build needs them. */
    public void migrate() {
        context.getBean(Flyway.class).migrate();
    }

    /** Has a database in files write down all of it, so that its next start has nothing to make up for. */
    public void settle() {
        if (context.getEnvironment().getProperty("spring.datasource.url", "").startsWith("jdbc:hsqldb:file:")) {
            JdbcClient.create(database()).sql("SHUTDOWN").update();
        }
    }

    public boolean usesAxonServer() {
        return context.getEnvironment().getProperty("axon.axonserver.enabled", Boolean.class, false);
    }

    /**
     * The codes of its events; empty where it never started, or nobody gave the master key.
     *
     * @throws IllegalStateException the master key is not the one of this database
     */
    public Optional<EventMac> codes() {
        MasterKey key = context.getBean(MasterKey.class);
        return key.isGiven() ? EventCodeKey.of(database(), key) : Optional.empty();
    }

    /** The same, with a key that is made where there is none. */
    public EventMac newCodes() {
        return EventCodeKey.made(database(), context.getBean(MasterKey.class));
    }

    /** Not a {@code @Configuration}: no component scan of the desk takes it. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @EnableConfigurationProperties(MasterKey.class)
    static class Parts {

        /** Looking at a desk changes nothing of it. */
        @Bean
        FlywayMigrationStrategy whenItIsAskedFor() {
            return flyway -> {};
        }
    }
}
