package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An admin ordered the removal of the tickets that were opened while the app was in test mode. Each of them is told of
 * on its own when it is removed.
 *
 * @param tickets how many there were
 */
@EventType("app.test-tickets-removal-ordered")
public record AppTestTicketsRemovalOrdered(String appId, int tickets, String agent, Instant at) implements AppEvent {}
