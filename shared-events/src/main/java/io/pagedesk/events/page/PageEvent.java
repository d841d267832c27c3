package io.pagedesk.events.page;

import io.pagedesk.events.DeskEvent;

/** A fact of one Facebook Page. */
public sealed interface PageEvent extends DeskEvent
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
}
