package io.pagedesk.query.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static io.pagedesk.query.message.MessageFields.SENT_AT;
import static io.pagedesk.query.message.MessageFields.TICKET_ID;

import com.mongodb.client.model.Sorts;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.paging.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads a thread from its end, as one reads a conversation. */
@Component
class ThreadQueries {

    private final ReadModels readModels;
    private final MessageLinkLookup links;

    ThreadQueries(ReadModels readModels, MessageLinkLookup links) {
        this.readModels = readModels;
        this.links = links;
    }

    @QueryHandler
    ThreadPage handle(FindThread query) {
        List<Document> found = readModels
                .collection(MessageFields.COLLECTION)
                .find(filter(query))
                .sort(Sorts.descending(SENT_AT, "_id"))
                .limit(query.limit() + 1)
                .into(new ArrayList<>());
        boolean earlier = found.size() > query.limit();
        List<Document> shown = new ArrayList<>(found.subList(0, Math.min(found.size(), query.limit())));
        Collections.reverse(shown);
        MessageLinks named = links.of(shown);
        List<MessageView> items =
                shown.stream().map(message -> MessageViews.of(message, named)).toList();
        return new ThreadPage(
                items, shown.isEmpty() ? null : place(shown.get(0)).toString(), earlier, answered(items));
    }

    private Map<String, AnsweredMessage> answered(List<MessageView> items) {
        List<String> ids = items.stream()
                .map(MessageView::replyTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, AnsweredMessage> answered = new HashMap<>();
        if (!ids.isEmpty()) {
            readModels
                    .find(MessageFields.COLLECTION, ids)
                    .forEach((id, message) -> answered.put(id, AnsweredMessage.of(message)));
        }
        return answered;
    }

    private static Bson filter(FindThread query) {
        Bson ofTicket = eq(TICKET_ID, query.ticketId());
        Cursor before = query.before();
        Cursor from = query.from();
        if (before != null) {
            return and(ofTicket, or(lt(SENT_AT, before.at()), and(eq(SENT_AT, before.at()), lt("_id", before.id()))));
        }
        return from == null
                ? ofTicket
                : and(ofTicket, or(gt(SENT_AT, from.at()), and(eq(SENT_AT, from.at()), gte("_id", from.id()))));
    }

    private static Cursor place(Document message) {
        return new Cursor(FindMessages.LIST, message.getDate(SENT_AT).toInstant(), message.getString("_id"));
    }
}
