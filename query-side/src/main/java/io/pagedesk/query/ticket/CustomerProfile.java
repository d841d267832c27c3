package io.pagedesk.query.ticket;

import static io.pagedesk.query.projection.DocumentChange.add;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.query.projection.DocumentChange;
import java.util.ArrayList;
import java.util.List;

/** What a profile says on every ticket of its customer. */
final class CustomerProfile {

    private CustomerProfile() {}

    static List<DocumentChange> updates(CustomerProfileRecorded event) {
        CustomerName name = new CustomerName(event.name(), event.firstName(), event.lastName());
        List<DocumentChange> updates = new ArrayList<>();
        updates.add(set(TicketFields.CUSTOMER, "name", event.name()));
        updates.add(set(TicketFields.CUSTOMER, "firstName", event.firstName()));
        updates.add(set(TicketFields.CUSTOMER, "lastName", event.lastName()));
        updates.add(add(TicketFields.WORDS, SearchWords.of(event.name(), event.firstName(), event.lastName())));
        name.subject().ifPresent(subject -> updates.add(set(TicketFields.SUBJECT, subject)));
        return updates;
    }
}
