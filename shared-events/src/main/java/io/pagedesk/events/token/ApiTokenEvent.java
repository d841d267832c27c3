package io.pagedesk.events.token;

import io.pagedesk.events.DeskEvent;

/** A fact of one API token. {@code by} is the username of who did it. */
public sealed interface ApiTokenEvent extends DeskEvent permits ApiTokenCreated, ApiTokenRevoked {

    String tokenId();

    String by();
}
