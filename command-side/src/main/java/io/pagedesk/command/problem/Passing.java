package io.pagedesk.command.problem;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Failures that pass by themselves: the store is away or busy, and the same call may succeed later. */
public final class Passing {

    /** SQL states by their class: connection, rollback, resources, intervention by an operator, system error. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "58");

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            AxonTransientException.class,
            AggregateStreamCreationException.class,
            ShutdownInProgressException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            TransactionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class);

    /** What its connector throws while Axon Server is away, or breaks off. */
    private static final List<Class<? extends Throwable>> AXON_SERVER_AWAY = List.of(
            AxonServerException.class,
            AxonServerCommandDispatchException.class,
            StreamClosedException.class,
            StreamTimeoutException.class,
            StreamUnexpectedlyCompletedException.class,
            StatusRuntimeException.class,
            TimeoutException.class);

    private Passing() {}

    /**
     * Another was first, and the same command may be decided anew. Whoever begins a conversation second loses with
     * another exception than whoever continues it second.
     */
    public static boolean isLostRace(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOneOf(PASSING, cause)
                    || isOneOf(AXON_SERVER_AWAY, cause)
                    || (cause instanceof SQLException sql && isPassing(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(List<Class<? extends Throwable>> types, Throwable failure) {
        return types.stream().anyMatch(type -> type.isInstance(failure));
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() >= 2 && PASSING_STATES.contains(state.substring(0, 2));
    }
}
