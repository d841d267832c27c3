package io.pagedesk.query.ticket;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static io.pagedesk.query.ticket.TicketFields.ASSIGNEE;
import static io.pagedesk.query.ticket.TicketFields.COLLECTION;
import static io.pagedesk.query.ticket.TicketFields.CUSTOMER_ACTIVE_AT;
import static io.pagedesk.query.ticket.TicketFields.HUMAN_AGENT_UNTIL;
import static io.pagedesk.query.ticket.TicketFields.LABELS;
import static io.pagedesk.query.ticket.TicketFields.OPEN;
import static io.pagedesk.query.ticket.TicketFields.PAGE_ID;
import static io.pagedesk.query.ticket.TicketFields.STANDARD_UNTIL;
import static io.pagedesk.query.ticket.TicketFields.STATUS;
import static io.pagedesk.query.ticket.TicketFields.UNANSWERED;
import static io.pagedesk.query.ticket.TicketFields.WORDS;

import com.mongodb.client.model.IndexModel;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tickets' collection: one index per way of listing, in the order of the list. */
@Configuration(proxyBeanMethods = false)
class TicketReadModel {

    @Bean
    ReadModel tickets() {
        return new ReadModel(
                Projections.TICKETS,
                COLLECTION,
                List.of(
                        latestFirst(),
                        latestFirst(OPEN),
                        latestFirst(STATUS),
                        latestFirst(OPEN, ASSIGNEE),
                        latestFirst(OPEN, PAGE_ID),
                        latestFirst(PAGE_ID),
                        latestFirst(ASSIGNEE),
                        latestFirst(LABELS),
                        soonestFirst(STANDARD_UNTIL),
                        soonestFirst(HUMAN_AGENT_UNTIL),
                        new IndexModel(ascending(WORDS))));
    }

    @Bean
    ReadModel threads() {
        return new ReadModel(Projections.TICKETS, ThreadDocument.COLLECTION);
    }

    private static IndexModel latestFirst(String... equal) {
        Bson order = compoundIndex(descending(CUSTOMER_ACTIVE_AT), ascending("_id"));
        return new IndexModel(equal.length == 0 ? order : compoundIndex(ascending(equal), order));
    }

    private static IndexModel soonestFirst(String deadline) {
        return new IndexModel(ascending(OPEN, UNANSWERED, deadline, "_id"));
    }
}
