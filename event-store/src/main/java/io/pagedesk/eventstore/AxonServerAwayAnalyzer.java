package io.pagedesk.eventstore;

import io.axoniq.axonserver.connector.AxonServerException;
import org.axonframework.common.ProcessRetriesExhaustedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says at start that Axon Server does not answer, in place of what its connector and Axon's processors tell. */
final class AxonServerAwayAnalyzer extends AbstractFailureAnalyzer<Exception> {

    private final Environment environment;

    AxonServerAwayAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Exception cause) {
        if (!environment.getProperty("axon.axonserver.enabled", Boolean.class, false) || !isByTheServer(rootFailure)) {
            return null;
        }
        return new FailureAnalysis(
                "Axon Server does not answer at " + environment.getProperty("axon.axonserver.servers", "localhost")
                        + ".",
                "Look at axon.axonserver.servers and axon.axonserver.token, whether Axon Server runs there, and at its own"
                        + " log. Then start again.",
                cause);
    }

    private static boolean isByTheServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonServerException
                    || cause instanceof EventStoreException
                    || cause instanceof ProcessRetriesExhaustedException) {
                return true;
            }
        }
        return false;
    }
}
