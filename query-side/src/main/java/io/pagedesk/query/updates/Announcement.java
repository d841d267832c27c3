package io.pagedesk.query.updates;

import com.mongodb.client.model.Filters;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.inbox.InboxMembership;
import io.pagedesk.query.ticket.TicketFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Tells clients which tickets changed, and that the inboxes may count otherwise. */
@Component
class Announcement {

    private final ReadModels readModels;
    private final InboxMembership inboxes;
    private final UpdateStreams streams;

    Announcement(ReadModels readModels, InboxMembership inboxes, UpdateStreams streams) {
        this.readModels = readModels;
        this.inboxes = inboxes;
        this.streams = streams;
    }

    void make(List<Happened> shown) {
        List<Document> tickets = tickets(shown);
        streams.tell(
                "ticket",
                viewer -> tickets.stream()
                        .<Object>map(ticket -> update(ticket, viewer))
                        .toList());
        List<String> pages = shown.stream()
                .map(Happened::pageId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        streams.tell("inboxes", viewer -> List.of(Map.of("pages", pages)));
    }

    private List<Document> tickets(List<Happened> shown) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.in(
                "_id",
                shown.stream()
                        .map(Happened::ticketId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        shown.stream()
                .filter(happened -> happened.ticketId() == null)
                .map(Happened::conversationId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(conversation ->
                        conditions.add(Filters.regex("_id", Pattern.compile("^" + Pattern.quote(conversation + "-")))));
        return readModels
                .collection(TicketFields.COLLECTION)
                .find(Filters.or(conditions))
                .into(new ArrayList<>());
    }

    private TicketUpdate update(Document ticket, String viewer) {
        return new TicketUpdate(
                ticket.getString("_id"), ticket.getLong(TicketFields.VERSION), inboxes.of(ticket, viewer));
    }
}
