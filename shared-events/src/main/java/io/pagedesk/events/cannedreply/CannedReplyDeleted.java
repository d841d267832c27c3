package io.pagedesk.events.cannedreply;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An admin withdrew a canned reply; what was written with it stays as it is. */
@EventType("cannedreply.deleted")
public record CannedReplyDeleted(String cannedReplyId, String by, Instant at) implements CannedReplyEvent {}
