package io.pagedesk.command.session;

import java.time.Instant;

/** The answer to a sign-in. */
public record OpenedSession(String token, Instant expiresAt, SignedIn user) {

    @Override
    public String toString() {
        return "OpenedSession[user=" + user.username() + ", expiresAt=" + expiresAt + "]";
    }
}
