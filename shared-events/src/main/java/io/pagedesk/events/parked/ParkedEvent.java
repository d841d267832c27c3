package io.pagedesk.events.parked;

import io.pagedesk.events.DeskEvent;

/** A fact of one item of a webhook that was parked. {@code by} is the username of who did it. */
public sealed interface ParkedEvent extends DeskEvent permits ParkedItemRetried {

    String parkedId();

    String by();
}
