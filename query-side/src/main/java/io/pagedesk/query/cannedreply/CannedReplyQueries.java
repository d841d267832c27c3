package io.pagedesk.query.cannedreply;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers which texts are offered, filled in for a ticket where one is named. */
@Component
class CannedReplyQueries {

    private final ReadModels readModels;
    private final KnownOfTicket known;

    CannedReplyQueries(ReadModels readModels, KnownOfTicket known) {
        this.readModels = readModels;
        this.known = known;
    }

    @QueryHandler
    CannedReplyPage handle(FindCannedReplies query) {
        Filling filling = query.ticketId() == null ? null : known.filling(query.ticketId(), query.viewer());
        List<Document> found = readModels
                .collection(CannedReplyFields.COLLECTION)
                .find(filter(query))
                .sort(ascending(CannedReplyFields.ORDER))
                .limit(query.limit() + 1)
                .into(new ArrayList<>());
        Page<Document> page = Page.of(found, query.limit(), CannedReplyQueries::place);
        return new CannedReplyPage(
                page.items().stream().map(one -> view(one, filling)).toList(), page.next());
    }

    private static Bson filter(FindCannedReplies query) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(eq(CannedReplyFields.OFFERED, true));
        if (query.after() != null) {
            conditions.add(gt(CannedReplyFields.ORDER, query.after().id()));
        }
        query.words()
                .forEach(word ->
                        conditions.add(regex(CannedReplyFields.WORDS, Pattern.compile("^" + Pattern.quote(word)))));
        return and(conditions);
    }

    private static Cursor place(Document last) {
        return new Cursor(FindCannedReplies.LIST, Instant.EPOCH, last.getString(CannedReplyFields.ORDER));
    }

    private static CannedReplyView view(Document document, @Nullable Filling filling) {
        String text = document.getString(CannedReplyFields.TEXT);
        return new CannedReplyView(
                document.getString("_id"),
                document.getString(CannedReplyFields.TITLE),
                text,
                filling == null ? null : filling.of(text),
                document.getString(CannedReplyFields.CHANGED_BY),
                document.getDate(CannedReplyFields.CHANGED_AT).toInstant());
    }
}
