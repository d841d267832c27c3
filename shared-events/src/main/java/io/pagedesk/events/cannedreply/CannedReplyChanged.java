package io.pagedesk.events.cannedreply;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An admin changed a canned reply.
 *
 * @param title as it is now; likewise the text
 */
@EventType("cannedreply.changed")
public record CannedReplyChanged(String cannedReplyId, String title, String text, String by, Instant at)
        implements CannedReplyEvent {}
