package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** The Page has a valid token again; what was held may leave. */
@EventType("page.reconnected")
public record PageReconnected(String pageId, String appId, String name, String agent, Instant at)
        implements PageEvent {}
