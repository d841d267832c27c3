package io.pagedesk.events.cannedreply;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An admin prepared a text for agents.
 *
 * @param title what agents find it by, unique at any time whatever the case
 * @param text with placeholders, each a {@link Placeholder}
 */
@EventType("cannedreply.created")
public record CannedReplyCreated(String cannedReplyId, String title, String text, String by, Instant at)
        implements CannedReplyEvent {}
