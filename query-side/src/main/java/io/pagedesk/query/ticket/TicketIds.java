package io.pagedesk.query.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The ids of a conversation's tickets: {@code <conversationId>-<n>}, n counting from 1. */
final class TicketIds {

    private TicketIds() {}

    /** The tickets of its conversation that came before this one, the latest first. */
    static List<String> before(String ticketId) {
        int dash = ticketId.lastIndexOf('-');
        List<String> earlier = new ArrayList<>(before(ticketId.substring(0, dash), ticketId));
        Collections.reverse(earlier);
        return earlier;
    }

    /** The tickets of the conversation that came before this one. */
    static List<String> before(String conversationId, String ticketId) {
        int number = Integer.parseInt(ticketId.substring(conversationId.length() + 1));
        return IntStream.range(1, number)
                .mapToObj(n -> conversationId + "-" + n)
                .toList();
    }
}
