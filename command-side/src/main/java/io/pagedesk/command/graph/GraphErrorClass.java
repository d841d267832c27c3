package io.pagedesk.command.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the Graph API means. Decided by Meta's code and subcode alone, since the wording changes without
 * notice; by the HTTP status where there is no code, and by {@code is_transient} where the code is not listed.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/error-codes">Messenger Platform error codes</a>
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits</a>
 */
public enum GraphErrorClass {
    /** Passes by itself: again, with back-off. */
    TEMPORARY,
    /** The Page, or its App, calls too much: its calls wait. */
    RATE_LIMITED,
    /** Perhaps it had its effect: a send is never repeated, its echo tells. */
    OUTCOME_UNKNOWN,
    /** Meta no longer accepts the Page's token. */
    TOKEN_INVALID,
    /** A permission is missing, or the App is not live. */
    PERMISSION_MISSING,
    /** Meta restricted the Page. */
    PAGE_RESTRICTED,
    /** Another app owns the thread. */
    THREAD_ELSEWHERE,
    /** Meta says that the window is closed. */
    OUTSIDE_WINDOW,
    /** The person cannot receive now; an agent may try again. */
    PERSON_UNAVAILABLE,
    /** Too many tagged messages went to this person. */
    TOO_MANY_TAGGED,
    /** There is no such person, or not for this Page. */
    NO_SUCH_RECIPIENT,
    /** Meta could not fetch the attachment. */
    ATTACHMENT_NOT_FETCHED,
    /** Meta does not take the attachment. */
    ATTACHMENT_REFUSED,
    /** Meta does not tell who this person is. */
    PROFILE_UNAVAILABLE,
    /** The call is malformed: a defect of the desk. */
    BAD_REQUEST,
    /** Anything else: refused for good. */
    REFUSED;

    private static final int BAD_PARAMETER = 100;
    private static final int TOO_MANY_REQUESTS = 429;

    /** A subcode without its code: Meta sends these with codes that vary. */
    private static final Map<Integer, GraphErrorClass> BY_SUBCODE = Map.of(
            2018300, THREAD_ELSEWHERE,
            2018321, THREAD_ELSEWHERE,
            2018218, PROFILE_UNAVAILABLE,
            2018247, PROFILE_UNAVAILABLE,
            2022, PAGE_RESTRICTED);

    private static final Map<Pair, GraphErrorClass> BY_BOTH = Map.ofEntries(
            Map.entry(new Pair(1, 1357046), OUTCOME_UNKNOWN),
            Map.entry(new Pair(613, 2018338), TOO_MANY_TAGGED),
            Map.entry(new Pair(10, 2018278), OUTSIDE_WINDOW),
            Map.entry(new Pair(10, 2534022), OUTSIDE_WINDOW),
            Map.entry(new Pair(10, 2018065), OUTSIDE_WINDOW),
            Map.entry(new Pair(10, 2018108), PERSON_UNAVAILABLE),
            Map.entry(new Pair(200, 1545041), PERSON_UNAVAILABLE),
            Map.entry(new Pair(10, 1893063), PAGE_RESTRICTED),
            Map.entry(new Pair(10, null), PERMISSION_MISSING),
            Map.entry(new Pair(BAD_PARAMETER, 2018001), NO_SUCH_RECIPIENT),
            Map.entry(new Pair(BAD_PARAMETER, 33), NO_SUCH_RECIPIENT),
            Map.entry(new Pair(BAD_PARAMETER, 2018008), ATTACHMENT_NOT_FETCHED),
            Map.entry(new Pair(BAD_PARAMETER, 2018294), ATTACHMENT_NOT_FETCHED),
            Map.entry(new Pair(BAD_PARAMETER, 2018047), ATTACHMENT_REFUSED),
            Map.entry(new Pair(BAD_PARAMETER, 2018109), ATTACHMENT_REFUSED),
            Map.entry(new Pair(BAD_PARAMETER, 2018074), ATTACHMENT_REFUSED));

    private static final Map<Integer, GraphErrorClass> BY_CODE = Map.ofEntries(
            Map.entry(1, TEMPORARY),
            Map.entry(2, TEMPORARY),
            Map.entry(1200, TEMPORARY),
            Map.entry(4, RATE_LIMITED),
            Map.entry(17, RATE_LIMITED),
            Map.entry(32, RATE_LIMITED),
            Map.entry(613, RATE_LIMITED),
            Map.entry(80001, RATE_LIMITED),
            Map.entry(190, TOKEN_INVALID),
            Map.entry(200, PERMISSION_MISSING),
            Map.entry(230, PERMISSION_MISSING),
            Map.entry(2022, PAGE_RESTRICTED),
            Map.entry(368, PAGE_RESTRICTED),
            Map.entry(551, PERSON_UNAVAILABLE),
            Map.entry(2018300, THREAD_ELSEWHERE),
            Map.entry(2018321, THREAD_ELSEWHERE),
            Map.entry(2018218, PROFILE_UNAVAILABLE),
            Map.entry(2018247, PROFILE_UNAVAILABLE),
            Map.entry(BAD_PARAMETER, BAD_REQUEST));

    private static final Set<GraphErrorClass> PASSING = Set.of(TEMPORARY, RATE_LIMITED, OUTCOME_UNKNOWN);

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean passes() {
        return PASSING.contains(this);
    }

    static GraphErrorClass of(GraphError error) {
        Integer code = error.code();
        if (code == null) {
            return byStatus(error.httpStatus());
        }
        return Optional.ofNullable(BY_BOTH.get(new Pair(code, error.subcode())))
                .or(() -> Optional.ofNullable(error.subcode()).map(BY_SUBCODE::get))
                .or(() -> Optional.ofNullable(BY_CODE.get(code)))
                .orElse(error.passing() ? TEMPORARY : REFUSED);
    }

    private static GraphErrorClass byStatus(int httpStatus) {
        if (httpStatus == TOO_MANY_REQUESTS) {
            return RATE_LIMITED;
        }
        return httpStatus >= 500 ? TEMPORARY : REFUSED;
    }

    private record Pair(int code, @Nullable Integer subcode) {}
}
