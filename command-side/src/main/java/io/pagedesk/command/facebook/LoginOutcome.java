package io.pagedesk.command.facebook;

import io.pagedesk.command.graph.GraphError;
import java.util.Locale;
import java.util.Set;

/** How a login with Facebook ended, as the console is told. */
enum LoginOutcome {
    OK,
    /** The Facebook user said no. */
    DENIED,
    /** The state is unknown, used, too old, or of another browser: nothing was exchanged. */
    WRONG_STATE,
    /** Facebook's code had expired, or had been used. */
    EXPIRED_CODE,
    /** The callback's address is not the one that Meta's dashboard or the dialog has. */
    WRONG_REDIRECT,
    /** Logged in, but without a permission that connecting needs. */
    PERMISSIONS_MISSING,
    /** Logged in, but no Page can be seen. */
    NO_PAGES,
    /** Meta refused; the log tells with which code. */
    REFUSED,
    META_UNREACHABLE;

    private static final Set<Integer> EXPIRED_OR_USED = Set.of(36007, 36009);
    private static final int OTHER_REDIRECT = 36008;

    /** What an error of the exchange means, by its subcode alone. */
    static LoginOutcome of(GraphError error) {
        Integer subcode = error.subcode();
        if (subcode != null && EXPIRED_OR_USED.contains(subcode)) {
            return EXPIRED_CODE;
        }
        if (subcode != null && subcode == OTHER_REDIRECT) {
            return WRONG_REDIRECT;
        }
        return error.meaning().passes() ? META_UNREACHABLE : REFUSED;
    }

    /** The stable word in addresses, such as {@code expired-code}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
