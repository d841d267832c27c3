package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * What an agent's login with Facebook gave is forgotten, since the Facebook user took it back.
 *
 * @param cause a stable word: {@code deauthorized}, {@code data-deletion}
 * @param agent whose login it was
 */
@EventType("app.facebook-login-ended")
public record AppFacebookLoginEnded(String appId, String cause, String agent, Instant at) implements AppEvent {}
