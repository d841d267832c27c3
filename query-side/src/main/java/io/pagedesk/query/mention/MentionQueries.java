package io.pagedesk.query.mention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.message.NoteTexts;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Page;
import io.pagedesk.query.ticket.TicketLookup;
import io.pagedesk.query.ticket.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers where an agent is mentioned. What the notes say is read where the notes are. */
@Component
class MentionQueries {

    private final ReadModels readModels;
    private final TicketLookup tickets;
    private final NoteTexts notes;

    MentionQueries(ReadModels readModels, TicketLookup tickets, NoteTexts notes) {
        this.readModels = readModels;
        this.tickets = tickets;
        this.notes = notes;
    }

    @QueryHandler
    MentionPage handle(FindMentions query) {
        MongoCollection<Document> mentions = readModels.collection(MentionFields.COLLECTION);
        List<Document> found = mentions.find(filter(query))
                .sort(orderBy(descending(MentionFields.AT), ascending("_id")))
                .limit(query.limit() + 1)
                .into(new ArrayList<>());
        Page<Document> page = Page.of(found, query.limit(), MentionQueries::place);
        long unseen =
                mentions.countDocuments(and(eq(MentionFields.AGENT, query.agent()), eq(MentionFields.UNSEEN, true)));
        return new MentionPage(views(page.items()), page.next(), unseen);
    }

    private static Bson filter(FindMentions query) {
        Bson mine = eq(MentionFields.AGENT, query.agent());
        Cursor after = query.after();
        return after == null
                ? mine
                : and(
                        mine,
                        or(
                                lt(MentionFields.AT, after.at()),
                                and(eq(MentionFields.AT, after.at()), gt("_id", after.id()))));
    }

    private static Cursor place(Document mention) {
        return new Cursor(FindMentions.LIST, mention.getDate(MentionFields.AT).toInstant(), mention.getString("_id"));
    }

    private List<MentionView> views(List<Document> some) {
        Map<String, TicketView> of = tickets.find(ids(some, MentionFields.TICKET_ID));
        Map<String, String> texts = notes.of(ids(some, MentionFields.NOTE_ID));
        return some.stream()
                .map(mention -> {
                    TicketView ticket = of.get(mention.getString(MentionFields.TICKET_ID));
                    return new MentionView(
                            mention.getString(MentionFields.TICKET_ID),
                            ticket == null ? "" : ticket.subject(),
                            mention.getString(MentionFields.NOTE_ID),
                            texts.getOrDefault(mention.getString(MentionFields.NOTE_ID), ""),
                            mention.getString(MentionFields.BY),
                            mention.getDate(MentionFields.AT).toInstant(),
                            mention.getBoolean(MentionFields.UNSEEN));
                })
                .toList();
    }

    private static List<String> ids(List<Document> some, String field) {
        return some.stream().map(mention -> mention.getString(field)).distinct().toList();
    }
}
