package io.pagedesk.query.paging;

import io.pagedesk.query.problem.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the place of its last row in the order of the list. To callers it is opaque.
 *
 * @param list the kind of list that it belongs to; it is refused in another
 */
public record Cursor(String list, Instant at, String id) {

    private static final Pattern FORM = Pattern.compile("([a-z]+):(-?\\d{1,17}):(.{1,1000})", Pattern.DOTALL);

    /** Reads a cursor of this kind of list; null for none. */
    public static @Nullable Cursor parse(@Nullable String text, String list) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (parts.matches() && parts.group(1).equals(list)) {
                return new Cursor(list, Instant.ofEpochMilli(Long.parseLong(parts.group(2))), parts.group(3));
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    @Override
    public String toString() {
        String parts = list + ":" + at.toEpochMilli() + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException("cursor", "must be the next of the page before, of the same list");
    }
}
