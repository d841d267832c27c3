package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.problem.Passing;
import io.pagedesk.eventstore.StoredNameSerializer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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

    @Test
    void everythingTravelsAsJson() {
        assertThat(context.getBean("messageSerializer")).isInstanceOf(StoredNameSerializer.class);
        assertThat(context.getBean("eventSerializer")).isInstanceOf(StoredNameSerializer.class);
        assertThat(context.getBean(Serializer.class)).isInstanceOf(StoredNameSerializer.class);
    }

    @Test
    void aCommandThatNobodyTakesMaySucceedLater() {
        CommandGateway commands = context.getBean(CommandGateway.class);

        assertThatThrownBy(() -> commands.sendAndWait(new RecordRead("conversation", Instant.EPOCH)))
                .matches(Passing::isPassing);
    }

    @Test
    void itIsNotReadyButAliveWhileAxonServerIsAway() {
        assertThat(health("readiness").statusCode()).isEqualTo(503);
        assertThat(health("readiness").body()).contains("\"eventStore\":{\"status\":\"DOWN\"");
        assertThat(health("liveness").statusCode()).isEqualTo(200);
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
}
