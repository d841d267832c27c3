package io.pagedesk.query.media;

import java.util.Locale;

/** Why there is no copy of an attachment, for good. */
enum MediaFailure {
    /** Not there any more: Meta's addresses expire. */
    GONE,
    /** Answered with something that is neither a file nor a failure that passes. */
    REFUSED,
    /** At an address that the desk does not fetch from. */
    ADDRESS_NOT_ALLOWED,
    TOO_MANY_REDIRECTS,
    TOO_LARGE,
    TYPE_NOT_ALLOWED,
    /** It failed again and again, in ways that might have passed. */
    GAVE_UP;

    /** Stable, for records and metrics. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
