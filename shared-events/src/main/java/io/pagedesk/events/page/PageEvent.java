package io.pagedesk.events.page;

import java.time.Instant;

/** A fact of one Facebook Page. {@code at} is when the desk recorded it. */
public sealed interface PageEvent
        permits PageConnected,
                PageSubscribed,
                PageReconnected,
                PageCredentialsExpired,
                PageRestricted,
                PageReleased,
                PageDisconnected,
                PageSendsHeld,
                PageSendsResumed,
                PageWarned,
                PageSubscriptionLost,
                PageTokenRevoked {

    String pageId();

    Instant at();
}
