package io.pagedesk.query.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static io.pagedesk.query.ticket.TicketFields.CUSTOMER_ACTIVE_AT;

import com.mongodb.client.MongoCollection;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.ticket.TicketFields;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tickets in the order of a list, from after a cursor; one more than asked for tells that there are more. */
@Component
class TicketList {

    private final ReadModels readModels;

    TicketList(ReadModels readModels) {
        this.readModels = readModels;
    }

    List<Document> latestFirst(Bson filter, @Nullable Cursor after, int limit) {
        Bson rest = after == null
                ? filter
                : and(
                        filter,
                        or(
                                lt(CUSTOMER_ACTIVE_AT, after.at()),
                                and(eq(CUSTOMER_ACTIVE_AT, after.at()), gt("_id", after.id()))));
        return read(rest, orderBy(descending(CUSTOMER_ACTIVE_AT), ascending("_id")), limit);
    }

    List<Document> soonestFirst(Bson filter, String deadline, @Nullable Cursor after, int limit) {
        Bson rest = after == null
                ? filter
                : and(filter, or(gt(deadline, after.at()), and(eq(deadline, after.at()), gt("_id", after.id()))));
        return read(rest, ascending(deadline, "_id"), limit);
    }

    long count(Bson filter) {
        return tickets().countDocuments(filter);
    }

    List<String> labels() {
        return tickets().distinct(TicketFields.LABELS, String.class).into(new ArrayList<>());
    }

    private List<Document> read(Bson filter, Bson order, int limit) {
        return tickets().find(filter).sort(order).limit(limit + 1).into(new ArrayList<>());
    }

    private MongoCollection<Document> tickets() {
        return readModels.collection(TicketFields.COLLECTION);
    }
}
