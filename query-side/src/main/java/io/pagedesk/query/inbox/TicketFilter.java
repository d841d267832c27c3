package io.pagedesk.query.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import io.pagedesk.query.ticket.TicketFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** The conditions of a list of tickets. */
final class TicketFilter {

    private TicketFilter() {}

    static Bson of(FindTickets query) {
        List<Bson> conditions = new ArrayList<>();
        if (query.inbox() != null) {
            conditions.add(query.inbox().filter(query.viewer()));
        }
        if (query.page() != null) {
            conditions.add(eq(TicketFields.PAGE_ID, query.page()));
        }
        if (query.status() != null) {
            conditions.add(eq(TicketFields.STATUS, query.status().name()));
        } else if (query.inbox() == null) {
            conditions.add(ne(TicketFields.STATUS, TicketFields.REMOVED));
        }
        if (query.assignee() != null) {
            conditions.add(eq(TicketFields.ASSIGNEE, query.assignee()));
        }
        if (query.label() != null) {
            conditions.add(eq(TicketFields.LABELS, query.label()));
        }
        query.words().forEach(word -> conditions.add(beginsWith(word)));
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    /** Anchored and quoted: a range of the index, whatever was typed. */
    private static Bson beginsWith(String word) {
        return regex(TicketFields.WORDS, Pattern.compile("^" + Pattern.quote(word)));
    }
}
