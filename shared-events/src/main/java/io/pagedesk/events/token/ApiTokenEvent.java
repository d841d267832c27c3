package io.pagedesk.events.token;

import java.time.Instant;

/** A fact of one API token. {@code by} is the username of who did it. */
public sealed interface ApiTokenEvent permits ApiTokenCreated, ApiTokenRevoked {

    String tokenId();

    String by();

    Instant at();
}
