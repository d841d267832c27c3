package io.pagedesk.query.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Arrays;

/**
 * What is told of a failure: its kind, and where in the desk's own code. The words of an exception may repeat what a
 * customer wrote, so they are left out, except where the desk chose them.
 */
final class FailureText {

    private static final String OUR_CODE = "io.pagedesk.";

    private FailureText() {}

    static String of(Throwable failure) {
        Throwable cause = innermost(failure);
        if (cause instanceof MissingDocumentException missing) {
            return String.valueOf(missing.getMessage());
        }
        if (cause instanceof MongoBulkWriteException refused) {
            return "MongoDB refuses the document, code "
                    + refused.getWriteErrors().stream()
                            .map(BulkWriteError::getCode)
                            .distinct()
                            .toList();
        }
        if (cause instanceof MongoCommandException refused) {
            return "MongoDB refuses the write, code " + refused.getErrorCode() + place(cause);
        }
        return cause.getClass().getName() + place(cause);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OUR_CODE))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
