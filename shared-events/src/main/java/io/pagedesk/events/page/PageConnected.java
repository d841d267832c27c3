package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An admin connected the Page through an App; the Page's token is kept elsewhere, encrypted. */
@EventType("page.connected")
public record PageConnected(String pageId, String appId, String name, String agent, Instant at) implements PageEvent {}
