package io.pagedesk.command.facebook;

import java.time.Instant;

/** The Pages' tokens, as things that a Facebook user gave and can take back. */
public interface GivenTokens {

    /**
     * Forgets those that the user gave by then; later ones stay, so that an old request does no new harm.
     *
     * @param cause a stable word: {@code deauthorized}, {@code data-deletion}
     * @return how many there were
     */
    int revoke(String appId, String facebookUserId, Instant givenUntil, String cause);
}
