package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.List;

/** The token of the Facebook user who allowed the app in the login dialog. */
public record UserToken(String token, Instant expiresAt, List<String> scopes) {}
