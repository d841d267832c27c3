package io.pagedesk.query.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the page after; null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    /** The page of the first {@code limit} of these rows; one row more than that says that there is a next page. */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, Cursor> place) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(
                        rows.subList(0, limit), place.apply(rows.get(limit - 1)).toString());
    }
}
