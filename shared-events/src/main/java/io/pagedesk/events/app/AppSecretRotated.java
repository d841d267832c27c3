package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An admin gave the app a new secret; both are kept elsewhere, encrypted.
 *
 * @param formerUntil until when what Meta signs with the former secret is accepted
 */
@EventType("app.secret-rotated")
public record AppSecretRotated(String appId, Instant formerUntil, String agent, Instant at) implements AppEvent {}
