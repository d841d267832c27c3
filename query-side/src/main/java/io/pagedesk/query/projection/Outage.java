package io.pagedesk.query.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Tells a store that does not answer, for which every event must wait, from an event that cannot be taken. */
final class Outage {

    /** Out of disk space, time is up, shut down, interrupted, not the primary any more. */
    private static final Set<Integer> OF_THE_SERVER =
            Set.of(14031, 50, 91, 112, 189, 262, 10107, 11600, 11601, 11602, 13435, 13436);

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof ConcurrentWriteException
                || cause instanceof SQLException
                || cause instanceof EventStoreException
                || (cause instanceof MongoException mongo && !isAboutADocument(mongo));
    }

    private static boolean isAboutADocument(MongoException failure) {
        return failure instanceof MongoBulkWriteException writes ? isAboutADocument(writes) : hasNoCode(failure);
    }

    private static boolean isAboutADocument(MongoBulkWriteException failure) {
        return !failure.getWriteErrors().isEmpty()
                && failure.getWriteErrors().stream()
                        .map(BulkWriteError::getCode)
                        .noneMatch(OF_THE_SERVER::contains);
    }

    /** The embedded server gives no code to what it did not foresee, such as a document that its indexes contradict. */
    private static boolean hasNoCode(MongoException failure) {
        return failure instanceof MongoCommandException refused && refused.getErrorCode() < 0;
    }
}
