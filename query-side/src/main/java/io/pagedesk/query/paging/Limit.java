package io.pagedesk.query.paging;

import io.pagedesk.query.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** How many rows a page holds: {@value #DEFAULT} where nothing is said, from 1 to {@value #MOST}. */
public final class Limit {

    private static final int DEFAULT = 25;
    private static final int MOST = 100;

    private Limit() {}

    public static int parse(@Nullable String text) {
        return parse(text, MOST);
    }

    /** For a list whose rows are so small that a page may hold more. */
    public static int parse(@Nullable String text, int most) {
        if (text == null) {
            return DEFAULT;
        }
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        }
        throw new InvalidRequestException("limit", "must be a whole number from 1 to " + most);
    }
}
