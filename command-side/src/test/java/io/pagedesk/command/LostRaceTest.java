package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.command.problem.Refusal;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** Two instances decide on one conversation at the same moment; the store takes what came first. */
class LostRaceTest {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway = new AxonConfiguration().commandGateway(bus, executor);
    private final AtomicInteger decisions = new AtomicInteger();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    static Stream<Supplier<RuntimeException>> lostRaces() {
        Exception duplicateKey = new java.sql.SQLIntegrityConstraintViolationException("duplicate key", "23505");
        return Stream.of(
                () -> new AggregateStreamCreationException("first event", duplicateKey),
                () -> new ConcurrencyException("later event", duplicateKey));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void f15TheLoserDecidesAgain(Supplier<RuntimeException> lost) {
        bus.subscribe(String.class.getName(), command -> {
            if (decisions.incrementAndGet() <= 2) {
                throw lost.get();
            }
            return "decided";
        });

        assertThat(gateway.<String>sendAndWait("command")).isEqualTo("decided");
        assertThat(decisions).hasValue(3);
    }

    @Test
    void aRefusalIsFinal() {
        bus.subscribe(String.class.getName(), command -> {
            decisions.incrementAndGet();
            throw Refusal.of(HttpStatus.CONFLICT, "window-closed", "No.").asException();
        });

        assertThatThrownBy(() -> gateway.sendAndWait("command")).hasMessageContaining("window-closed");
        assertThat(decisions).hasValue(1);
    }
}
