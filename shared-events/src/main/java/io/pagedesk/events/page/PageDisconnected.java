package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An admin disconnected the Page; its token is gone, its tickets stay. */
@EventType("page.disconnected")
public record PageDisconnected(String pageId, String agent, Instant at) implements PageEvent {}
