package io.pagedesk.query.updates;

import java.util.List;

/** A ticket that is not what it was. {@code inboxes} are those it stands in now, for who is told. */
record TicketUpdate(String id, long version, List<String> inboxes) {}
