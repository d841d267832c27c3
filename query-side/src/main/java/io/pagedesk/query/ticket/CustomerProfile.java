package io.pagedesk.query.ticket;

import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.set;

import io.pagedesk.events.conversation.CustomerProfileRecorded;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** What a profile says on every ticket of its customer. */
final class CustomerProfile {

    private CustomerProfile() {}

    static List<Bson> updates(CustomerProfileRecorded event) {
        CustomerName name = new CustomerName(event.name(), event.firstName(), event.lastName());
        List<Bson> updates = new ArrayList<>();
        updates.add(set("customer.name", event.name()));
        updates.add(set("customer.firstName", event.firstName()));
        updates.add(set("customer.lastName", event.lastName()));
        updates.add(
                addEachToSet(TicketFields.WORDS, SearchWords.of(event.name(), event.firstName(), event.lastName())));
        name.subject().ifPresent(subject -> updates.add(set(TicketFields.SUBJECT, subject)));
        return updates;
    }
}
