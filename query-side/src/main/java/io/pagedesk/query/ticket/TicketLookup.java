package io.pagedesk.query.ticket;

import io.pagedesk.query.generation.ReadModels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds tickets by their ids. */
@Component
public class TicketLookup {

    private final ReadModels readModels;
    private final TicketViews views;

    TicketLookup(ReadModels readModels, TicketViews views) {
        this.readModels = readModels;
        this.views = views;
    }

    /** Refused as ticket-not-found where there is none. */
    public TicketView get(String ticketId) {
        TicketView ticket = find(List.of(ticketId)).get(ticketId);
        if (ticket == null) {
            throw new TicketNotFoundException(ticketId);
        }
        return ticket;
    }

    /** By id; one that is not there, or was removed, is left out. */
    public Map<String, TicketView> find(Collection<String> ticketIds) {
        List<Document> found = readModels.find(TicketFields.COLLECTION, ticketIds).values().stream()
                .filter(ticket -> !TicketFields.isRemoved(ticket))
                .toList();
        return views.of(found).stream().collect(Collectors.toMap(TicketView::id, Function.identity()));
    }
}
