package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.problem.Refusal;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command side with Axon Server switched on, as far as it goes without one. One that ran before starts, and waits for
 * the server; the first start needs it, to know where the stream begins.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxonServerWiringTest {

    private final String database = "jdbc:hsqldb:mem:" + UUID.randomUUID();
    private ConfigurableApplicationContext context;

    @BeforeAll
    void start() {
        ranBefore();
        context = new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.main.banner-mode=off",
                        "--axon.axonserver.enabled=true",
                        "--axon.axonserver.servers=127.0.0.1:1",
                        "--spring.datasource.url=" + database,
                        "--pagedesk.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void eventsGoToAxonServerWhichRoutesTheCommands() {
        assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
    }

    @Test
    void theAutomationsKeepTheirPlaceInTheDatabase() {
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    static Stream<Class<?>> commands() {
        return handlers().flatMap(AxonServerWiringTest::commandsOf).distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandRoundTripsAndIsRoutedByItsAggregate(Class<?> type) {
        Serializer serializer = context.getBean("messageSerializer", Serializer.class);
        Object command = Sample.of(type);

        assertThat((Object) serializer.deserialize(serializer.serialize(command, byte[].class)))
                .isEqualTo(command);
        assertThat(new AnnotationRoutingStrategy(UnresolvedRoutingKeyPolicy.STATIC_KEY)
                        .getRoutingKey(new GenericCommandMessage<>(command)))
                .isNotEqualTo("NO_ROUTING_KEY")
                .isNotBlank();
    }

    static Stream<Class<?>> answers() {
        return Stream.concat(
                Stream.of(Refusal.class),
                handlers()
                        .flatMap(AxonServerWiringTest::commandHandlersOf)
                        .map(Method::getReturnType)
                        .filter(Class::isRecord)
                        .distinct());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerAndEveryRefusalRoundTrips(Class<?> type) {
        Serializer serializer = context.getBean("messageSerializer", Serializer.class);
        Object answer = Sample.of(type);

        assertThat((Object) serializer.deserialize(serializer.serialize(answer, byte[].class)))
                .isEqualTo(answer);
    }

    /** Its automations have begun, and there is an admin. */
    private void ranBefore() {
        Flyway.configure()
                .dataSource(database, "sa", "")
                .locations("classpath:db/migration/hsqldb")
                .load()
                .migrate();
        JdbcClient tables = JdbcClient.create(new DriverManagerDataSource(database, "sa", ""));
        tables.sql("INSERT INTO agent_account (username, name, roles, active, password_hash, created_at)"
                        + " VALUES ('admin', 'Administrator', 'ADMIN', TRUE, '-', CURRENT_TIMESTAMP)")
                .update();
        AutomationGauges.AUTOMATIONS.forEach(automation -> tables.sql(
                        "INSERT INTO token_entry (processor_name, segment, time_stamp) VALUES (?, 0, ?)")
                .params(automation, Instant.EPOCH.toString())
                .update());
    }

    @Test
    void itIsNotReadyButAliveWhileAxonServerIsAway() {
        assertThat(health("readiness").statusCode()).isEqualTo(503);
        assertThat(health("readiness").body()).contains("\"eventStore\":{\"status\":\"DOWN\"");
        assertThat(health("liveness").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> health(String group) {
        String port = context.getEnvironment().getProperty("local.management.port");
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> handlers() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("io\\.pagedesk\\.command\\..*")));
        return scan.findCandidateComponents("io.pagedesk.command").stream()
                .map(found -> classOf(String.valueOf(found.getBeanClassName())));
    }

    private static Stream<Class<?>> commandsOf(Class<?> handler) {
        return commandHandlersOf(handler).map(AxonServerWiringTest::commandOf);
    }

    private static Stream<Method> commandHandlersOf(Class<?> handler) {
        return Arrays.stream(handler.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class));
    }

    private static Class<?> commandOf(Method handler) {
        return handler.getParameterTypes()[0];
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
