package io.pagedesk.command.routed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pagedesk.command.problem.Passing;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.eventstore.StoredNameSerializer;
import io.pagedesk.eventstore.StoredNames;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A command that another instance handles: its failure goes through Axon Server's own messages and back. */
class RoutedFailuresTest {

    private final SimpleCommandBus handling = SimpleCommandBus.builder().build();
    private final CommandGateway sending = DefaultCommandGateway.builder()
            .commandBus(RoutedFailures.understoodFrom(overAxonServer(RoutedFailures.toldBy(handling))))
            .build();

    @Test
    void aRefusalIsTheSameRefusal() {
        Refusal refusal = Refusal.of(HttpStatus.CONFLICT, "window-closed", "No.")
                .with(Map.of("window", Map.of("state", "CLOSED", "humanAgentRepliesLeft", 0)));

        assertThat(afterwards(refusal.asException()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void aConversationThatIsNotThereIsNotThere() {
        assertThat(afterwards(new AggregateNotFoundException("c-1", "no events")))
                .isInstanceOfSatisfying(
                        AggregateNotFoundException.class,
                        missing -> assertThat(missing.getAggregateIdentifier()).isEqualTo("c-1"));
    }

    @Test
    void aLostRaceIsALostRaceWhoeverBegan() {
        assertThat(afterwards(new ConcurrencyException("later event"))).isInstanceOf(ConcurrencyException.class);
        assertThat(afterwards(new AggregateStreamCreationException("first event", null)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aStoreThatIsAwayPasses() {
        Throwable failure =
                afterwards(new EventStoreException("no connection", new SQLTransientConnectionException("away")));

        assertThat(Passing.isPassing(failure)).isTrue();
    }

    @Test
    void anythingElseIsAFailureThatDoesNotPass() {
        Throwable failure = afterwards(new IllegalStateException("a defect"));

        assertThat(failure).isInstanceOf(CommandExecutionException.class);
        assertThat(Passing.isPassing(failure)).isFalse();
    }

    @Test
    void whereNobodyHandlesTheCommandItPasses() {
        assertThatThrownBy(() -> sending.sendAndWait("nobody subscribed")).matches(Passing::isPassing);
    }

    private Throwable afterwards(RuntimeException failure) {
        handling.subscribe(String.class.getName(), command -> {
            throw failure;
        });
        return catchThrowable(() -> sending.sendAndWait("command"));
    }

    private static CommandBus overAxonServer(CommandBus bus) {
        AxonServerConfiguration configuration = new AxonServerConfiguration();
        CommandSerializer messages =
                new CommandSerializer(StoredNameSerializer.of(StoredNames.ofEvents()), configuration);
        return new RoutedCommandBus(
                bus,
                failure -> messages.deserialize(messages.serialize(
                                org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage(
                                        failure),
                                "request"))
                        .exceptionResult());
    }
}
