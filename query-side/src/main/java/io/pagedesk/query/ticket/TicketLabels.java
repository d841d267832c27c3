package io.pagedesk.query.ticket;

import io.pagedesk.query.projection.DocumentChange;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/** The labels of a ticket, as they stand in its document and as they are asked for. */
public final class TicketLabels {

    private TicketLabels() {}

    /** The one spelling that labels are kept in: lower case, single spaces. */
    public static String spelled(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    static List<String> in(Document ticket) {
        return ticket.getList(TicketFields.LABELS, String.class, List.of());
    }

    static DocumentChange added(String label) {
        return ticket -> {
            List<String> labels = new ArrayList<>(in(ticket));
            if (!labels.contains(label)) {
                labels.add(label);
            }
            ticket.put(TicketFields.LABELS, labels);
        };
    }

    static DocumentChange removed(String label) {
        return ticket -> ticket.put(
                TicketFields.LABELS,
                in(ticket).stream().filter(other -> !other.equals(label)).toList());
    }
}
