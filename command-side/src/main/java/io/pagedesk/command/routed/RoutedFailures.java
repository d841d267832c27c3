package io.pagedesk.command.routed;

import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.problem.RefusedException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;

/** Lets whoever sends a command see the same failure, whichever instance handles it. */
public final class RoutedFailures {

    private RoutedFailures() {}

    /** Where commands are handled: a failure is given what it needs to be known by elsewhere. */
    public static CommandBus toldBy(CommandBus handling) {
        return new RoutedCommandBus(handling, RoutedFailures::tell);
    }

    /** Where commands are sent: a failure becomes what it was. */
    public static CommandBus understoodFrom(CommandBus sending) {
        return new RoutedCommandBus(sending, RoutedFailures::understand);
    }

    private static Throwable tell(Throwable failure) {
        return RoutedFailure.of(failure)
                .<Throwable>map(known -> new CommandExecutionException(known.message(), failure, known))
                .orElse(failure);
    }

    private static Throwable understand(Throwable failure) {
        if (!(failure instanceof CommandExecutionException handled) || failure instanceof RefusedException) {
            return failure;
        }
        Object details = handled.getDetails().orElse(null);
        if (details instanceof Refusal refusal) {
            return refusal.asException();
        }
        return details instanceof RoutedFailure known ? known.asSeenFrom(handled) : failure;
    }
}
