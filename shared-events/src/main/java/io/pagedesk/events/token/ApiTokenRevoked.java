package io.pagedesk.events.token;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The token is refused from here on. */
@EventType("token.revoked")
public record ApiTokenRevoked(String tokenId, String by, Instant at) implements ApiTokenEvent {}
