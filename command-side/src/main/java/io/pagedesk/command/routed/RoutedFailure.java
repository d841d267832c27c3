package io.pagedesk.command.routed;

import io.pagedesk.command.problem.Passing;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * What a command's failure was. It travels as the details of the failure, since Axon Server carries no exception's type.
 *
 * @param aggregateId of what was not found; empty otherwise
 */
record RoutedFailure(Kind kind, String message, String aggregateId) {

    enum Kind {
        NOT_FOUND,
        LOST_RACE,
        PASSING
    }

    /** Empty for what nobody acts on, and for a refusal, which is its own details. */
    static Optional<RoutedFailure> of(Throwable failure) {
        if (failure instanceof AggregateNotFoundException missing) {
            return Optional.of(new RoutedFailure(
                    Kind.NOT_FOUND, messageOf(failure), String.valueOf(missing.getAggregateIdentifier())));
        }
        if (Passing.isLostRace(failure)) {
            return Optional.of(new RoutedFailure(Kind.LOST_RACE, messageOf(failure), ""));
        }
        return Passing.isPassing(failure)
                ? Optional.of(new RoutedFailure(Kind.PASSING, messageOf(failure), ""))
                : Optional.empty();
    }

    /** The failure as whoever sent the command would have met it in the process that handled it. */
    RuntimeException asSeenFrom(CommandExecutionException arrived) {
        return switch (kind) {
            case NOT_FOUND -> new AggregateNotFoundException(aggregateId, message);
            case LOST_RACE -> new ConcurrencyException(message, arrived);
            case PASSING -> new StoreAwayException(message, arrived);
        };
    }

    private static String messageOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
