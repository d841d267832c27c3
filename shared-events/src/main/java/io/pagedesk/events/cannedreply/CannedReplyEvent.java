package io.pagedesk.events.cannedreply;

import java.time.Instant;

/** A fact about one canned reply. {@code by} is the username of who did it, {@code at} the desk's time. */
public sealed interface CannedReplyEvent permits CannedReplyCreated, CannedReplyChanged, CannedReplyDeleted {

    String cannedReplyId();

    String by();

    Instant at();
}
