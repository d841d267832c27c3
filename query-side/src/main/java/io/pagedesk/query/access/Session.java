package io.pagedesk.query.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about the login that it comes from.
 *
 * @param sessionId null in tokens of issuers that know no sessions
 * @param issuedAt whole seconds; null where the token does not say
 */
record Session(
        String username,
        @Nullable String sessionId,
        @Nullable Instant issuedAt) {}
