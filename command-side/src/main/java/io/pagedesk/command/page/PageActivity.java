package io.pagedesk.command.page;

import java.time.Instant;

/** Remembers when Meta last sent something for a Page, to show a subscription that fell silent. */
public interface PageActivity {

    /** Cheap, for each webhook item; written down every few seconds, and only ever forward. */
    void eventReceived(String pageId, Instant at);
}
