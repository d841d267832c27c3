package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The latest ticket of a conversation. Earlier ones are history: nothing is done on them any more.
 *
 * @param number counts from 1; 0 while the conversation has no ticket
 * @param resolvedAt when it was resolved, while it is
 * @param labels in the order in which they were added
 * @param version sequence number of the last event that changed what the ticket shows
 */
record Ticket(
        int number,
        TicketStatus status,
        @Nullable String assignee,
        @Nullable Instant resolvedAt,
        List<String> labels,
        long version) {

    /** More would tell nobody anything. */
    static final int MOST_LABELS = 20;

    static final Ticket NONE = new Ticket(0, TicketStatus.RESOLVED, null, null, List.of(), 0);

    static Ticket opened(int number) {
        return new Ticket(number, TicketStatus.AWAITING_AGENT, null, null, List.of(), 0);
    }

    /** Whether what the customer did at that time belongs to this ticket, rather than to the next one. */
    boolean takesInboundAt(Instant actAt, TicketPolicy policy) {
        return number > 0
                && (status != TicketStatus.RESOLVED
                        || resolvedAt == null
                        || actAt.isBefore(resolvedAt.plus(policy.reopenWithin())));
    }

    Ticket in(TicketStatus to, Instant at) {
        return new Ticket(number, to, assignee, to == TicketStatus.RESOLVED ? at : null, labels, version);
    }

    Ticket assignedTo(@Nullable String agent) {
        return new Ticket(number, status, agent, resolvedAt, labels, version);
    }

    Ticket with(String label) {
        return labelled(Stream.concat(labels.stream(), Stream.of(label)).toList());
    }

    Ticket without(String label) {
        return labelled(labels.stream().filter(other -> !other.equals(label)).toList());
    }

    private Ticket labelled(List<String> now) {
        return new Ticket(number, status, assignee, resolvedAt, now, version);
    }

    Ticket atVersion(long sequence) {
        return new Ticket(number, status, assignee, resolvedAt, labels, sequence);
    }
}
