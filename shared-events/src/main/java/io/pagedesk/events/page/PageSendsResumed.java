package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** What held the Page's replies is gone. */
@EventType("page.sends-resumed")
public record PageSendsResumed(String pageId, Instant at) implements PageEvent {}
