package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * An admin logged in with Facebook and let the app have these permissions. Who they are at Facebook, and their token,
 * are kept elsewhere: both can be asked to be forgotten.
 */
@EventType("app.facebook-login-completed")
public record AppFacebookLoginCompleted(
        String appId, List<String> granted, List<String> declined, String agent, Instant at) implements AppEvent {}
