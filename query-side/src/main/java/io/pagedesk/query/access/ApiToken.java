package io.pagedesk.query.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An integration that may ask, with one role, until a time where it has one. */
record ApiToken(String name, String role, @Nullable Instant expiresAt) {}
