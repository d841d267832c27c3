package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** Meta lifted the Page's restriction. */
@EventType("page.released")
public record PageReleased(String pageId, Instant at) implements PageEvent {}
