package io.pagedesk.command.agent;

import java.util.Locale;
import java.util.Set;

/**
 * How accounts are named: in lower case, so that no two differ by case alone, and never by a word that stands for
 * somebody or something else in events and requests.
 */
public final class Usernames {

    static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}";

    private static final Set<String> RESERVED = Set.of("me", "system", "customer", "null", "tokens");

    private Usernames() {}

    /** The one spelling of a username that a person typed. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What no account can be called is not even looked for: databases choke on some of it. */
    static boolean possible(String username) {
        return username.matches(PATTERN);
    }

    static boolean reserved(String username) {
        return RESERVED.contains(canonical(username));
    }
}
