package io.pagedesk.query.ticket;

import io.pagedesk.query.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The parameter {@code minVersion}: a version that the caller knows to exist. */
final class VersionParameter {

    static final long ANY = -1;

    private VersionParameter() {}

    static long parse(@Nullable String text) {
        if (text == null) {
            return ANY;
        }
        try {
            long version = Long.parseLong(text);
            if (version >= 0) {
                return version;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException("minVersion", "must be a whole number from 0");
    }
}
