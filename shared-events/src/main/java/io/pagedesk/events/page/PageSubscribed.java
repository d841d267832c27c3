package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/** Meta confirmed that the App receives the Page's webhooks for these fields. */
@EventType("page.subscribed")
public record PageSubscribed(String pageId, String appId, List<String> fields, Instant at) implements PageEvent {}
