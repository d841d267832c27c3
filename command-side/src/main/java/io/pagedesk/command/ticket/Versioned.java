package io.pagedesk.command.ticket;

/** The version of the ticket that shows what was done. */
record Versioned(long version) {}
