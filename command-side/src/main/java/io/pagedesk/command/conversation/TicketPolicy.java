package io.pagedesk.command.conversation;

import java.time.Duration;

/**
 * What becomes of a resolved ticket when the customer writes again.
 *
 * @param reopenWithin how long after its resolution it is reopened; later the next ticket is opened
 */
public record TicketPolicy(Duration reopenWithin) {}
