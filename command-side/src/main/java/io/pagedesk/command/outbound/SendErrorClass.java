package io.pagedesk.command.outbound;

import io.pagedesk.command.graph.GraphError;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the Send API means for a reply. Decided by Meta's code and subcode alone: the wording changes
 * without notice.
 */
enum SendErrorClass {
    /** Passes by itself: again, with back-off. */
    RETRY,
    /** Perhaps delivered: never repeated, the echo tells. */
    UNKNOWN,
    /** Meta says that the window is closed. */
    OUTSIDE_WINDOW,
    /** The person cannot receive now; an agent may try again. */
    PERSON_UNAVAILABLE,
    /** Meta restricted the Page: its sends wait. */
    PAGE_RESTRICTED,
    /** Meta no longer accepts the Page's token: its sends wait for an admin. */
    TOKEN_INVALID,
    /** A permission is missing, or the App is not live: its sends wait for an admin. */
    PERMISSION_MISSING,
    /** Another app owns the thread: wait until control comes. */
    THREAD_ELSEWHERE,
    /** Meta could not fetch the attachment: once more. */
    ATTACHMENT_NOT_FETCHED,
    /** Failed for good. */
    REFUSED;

    private static final int UNKNOWN_OUTCOME = 1357046;
    private static final int TOO_MANY_TAGGED = 2018338;

    private static final Set<Integer> PASSING = Set.of(1, 2, 4, 17, 32, 613, 1200, 80001);
    private static final Set<Integer> THREAD_OWNED = Set.of(2018300, 2018321);
    private static final Set<Integer> RESTRICTED = Set.of(2022, 368);
    private static final Set<Integer> NEEDS_PERMISSION = Set.of(200, 230);

    private static final Map<Key, SendErrorClass> BY_BOTH = Map.ofEntries(
            Map.entry(new Key(1, UNKNOWN_OUTCOME), UNKNOWN),
            Map.entry(new Key(613, TOO_MANY_TAGGED), REFUSED),
            Map.entry(new Key(10, 2018278), OUTSIDE_WINDOW),
            Map.entry(new Key(10, 2534022), OUTSIDE_WINDOW),
            Map.entry(new Key(10, 2018065), OUTSIDE_WINDOW),
            Map.entry(new Key(10, 2018108), PERSON_UNAVAILABLE),
            Map.entry(new Key(200, 1545041), PERSON_UNAVAILABLE),
            Map.entry(new Key(10, 1893063), PAGE_RESTRICTED),
            Map.entry(new Key(100, 2018008), ATTACHMENT_NOT_FETCHED),
            Map.entry(new Key(100, 2018294), ATTACHMENT_NOT_FETCHED));

    static SendErrorClass of(GraphError error) {
        SendErrorClass exact = BY_BOTH.get(new Key(error.code(), error.subcode()));
        if (exact != null) {
            return exact;
        }
        if (error.subcode() != null && THREAD_OWNED.contains(error.subcode())) {
            return THREAD_ELSEWHERE;
        }
        return error.code() == null ? byStatus(error.httpStatus()) : byCode(error.code(), error.subcode());
    }

    private static SendErrorClass byCode(int code, @Nullable Integer subcode) {
        if (code == 190) {
            return TOKEN_INVALID;
        }
        if (code == 551) {
            return PERSON_UNAVAILABLE;
        }
        if (RESTRICTED.contains(code) || Objects.equals(subcode, 2022)) {
            return PAGE_RESTRICTED;
        }
        if (NEEDS_PERMISSION.contains(code) || (code == 10 && subcode == null)) {
            return PERMISSION_MISSING;
        }
        return THREAD_OWNED.contains(code) ? THREAD_ELSEWHERE : PASSING.contains(code) ? RETRY : REFUSED;
    }

    private static SendErrorClass byStatus(int httpStatus) {
        return httpStatus >= 500 || httpStatus == 429 ? RETRY : REFUSED;
    }

    private record Key(@Nullable Integer code, @Nullable Integer subcode) {}
}
