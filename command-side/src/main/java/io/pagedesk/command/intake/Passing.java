package io.pagedesk.command.intake;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Failures that pass by themselves: the store is away or busy, and the same call may succeed later. */
final class Passing {

    /** SQL states by their class: connection, rollback, resources, intervention by an operator, system error. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "58");

    private Passing() {}

    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonTransientException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isPassing(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() >= 2 && PASSING_STATES.contains(state.substring(0, 2));
    }
}
