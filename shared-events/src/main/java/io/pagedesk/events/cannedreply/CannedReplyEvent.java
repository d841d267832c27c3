package io.pagedesk.events.cannedreply;

import io.pagedesk.events.DeskEvent;

/** A fact about one canned reply. {@code by} is the username of who did it. */
public sealed interface CannedReplyEvent extends DeskEvent
        permits CannedReplyCreated, CannedReplyChanged, CannedReplyDeleted {

    String cannedReplyId();

    String by();
}
