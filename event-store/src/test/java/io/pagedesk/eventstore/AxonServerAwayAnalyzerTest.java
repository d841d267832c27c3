package io.pagedesk.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.axonframework.common.ProcessRetriesExhaustedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.lifecycle.LifecycleHandlerInvocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContextException;
import org.springframework.mock.env.MockEnvironment;

class AxonServerAwayAnalyzerTest {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("axon.axonserver.servers", "axon-1.example:8124");

    /** As they were seen where no server was. */
    static Stream<Exception> failures() {
        Exception unsent = new AxonServerException(ErrorCategory.COMMAND_DISPATCH_ERROR, "UNAVAILABLE", "desk");
        return Stream.of(
                new ApplicationContextException(
                        "springAxonConfiguration",
                        new LifecycleHandlerInvocationException(
                                "phase", new ExecutionException(new ProcessRetriesExhaustedException("30 times")))),
                new CompletionException(unsent),
                new EventStoreException("UNAVAILABLE", new ExecutionException(unsent)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whoCannotStartWithoutAxonServerSaysSoAndWhereItIsLookedFor(Exception failure) {
        environment.setProperty("axon.axonserver.enabled", "true");

        assertThat(new AxonServerAwayAnalyzer(environment).analyze(failure).getDescription())
                .isEqualTo("Axon Server does not answer at axon-1.example:8124.");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void withoutAxonServerItBlamesNobody(Exception failure) {
        assertThat(new AxonServerAwayAnalyzer(environment).analyze(failure)).isNull();
    }

    @Test
    void whatElseFailsIsNotItsFault() {
        environment.setProperty("axon.axonserver.enabled", "true");

        assertThat(new AxonServerAwayAnalyzer(environment).analyze(new IllegalStateException("a defect")))
                .isNull();
    }
}
