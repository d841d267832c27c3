package io.pagedesk.query.ticket;

import java.util.List;
import java.util.stream.IntStream;

/** The ids of a conversation's tickets: {@code <conversationId>-<n>}, n counting from 1. */
final class TicketIds {

    private TicketIds() {}

    /** The tickets of the conversation that came before this one. */
    static List<String> before(String conversationId, String ticketId) {
        int number = Integer.parseInt(ticketId.substring(conversationId.length() + 1));
        return IntStream.range(1, number)
                .mapToObj(n -> conversationId + "-" + n)
                .toList();
    }
}
