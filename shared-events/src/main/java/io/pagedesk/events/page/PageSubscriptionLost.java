package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Meta no longer sends the Page's webhooks to the App, or not all of them.
 *
 * @param missing the fields that are not subscribed any more
 */
@EventType("page.subscription-lost")
public record PageSubscriptionLost(String pageId, String appId, List<String> missing, Instant at)
        implements PageEvent {}
