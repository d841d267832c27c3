package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.pagedesk.command.origin.WorkOrigin;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheredCommandsTest {

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Collection<Object> told = new ConcurrentLinkedQueue<>();
    private final GatheredCommands commands = new GatheredCommands(
            bus,
            DefaultCommandGateway.builder().commandBus(bus).build(),
            NoTransactionManager.instance(),
            new WorkOrigin(Tracer.NOOP, Propagator.NOOP),
            false);

    @BeforeEach
    void start() {
        bus.subscribe(String.class.getName(), command -> {
            if (command.getPayload().equals("poison")) {
                throw new IllegalStateException("poison");
            }
            return told.add(command.getPayload());
        });
        commands.start();
    }

    @AfterEach
    void stop() {
        commands.stop();
    }

    @Test
    void whatCannotBeStoredFailsForItsOwnSenderAndNotForItsNeighbours() {
        List<CompletableFuture<Void>> good = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.runAsync(() -> tell("good " + n)))
                .toList();

        assertThatThrownBy(() -> tell("poison")).isInstanceOf(IllegalStateException.class);

        good.forEach(CompletableFuture::join);
        assertThat(told.stream().distinct()).hasSize(20);
    }

    @Test
    void afterTheEndEachIsSentByItself() {
        commands.stop();

        tell("late");

        assertThat(told).containsExactly("late");
    }

    private void tell(String command) {
        commands.tell(GenericCommandMessage.asCommandMessage(command));
    }
}
