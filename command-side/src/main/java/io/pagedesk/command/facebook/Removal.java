package io.pagedesk.command.facebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Facebook user takes back what they gave.
 *
 * @param facebookUserId absent once it is done
 * @param givenUntil what was given later stays
 * @param logins how many logins were forgotten; likewise {@code pages}, whose tokens were
 */
record Removal(
        String confirmationCode,
        String appId,
        RemovalCause cause,
        @Nullable String facebookUserId,
        Instant givenUntil,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        int logins,
        int pages) {

    boolean foundNothing() {
        return logins == 0 && pages == 0;
    }

    @Override
    public String toString() {
        return "Removal[" + appId + ", " + cause + "]";
    }
}
