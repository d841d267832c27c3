package io.pagedesk.events.parked;

import java.time.Instant;

/** A fact of one item of a webhook that was parked. {@code by} is the username of who did it. */
public sealed interface ParkedEvent permits ParkedItemRetried {

    String parkedId();

    String by();

    Instant at();
}
