package io.pagedesk.query.cannedreply;

import static io.pagedesk.query.cannedreply.CannedReplyFields.COLLECTION;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.cannedreply.CannedReplyChanged;
import io.pagedesk.events.cannedreply.CannedReplyCreated;
import io.pagedesk.events.cannedreply.CannedReplyDeleted;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import io.pagedesk.query.ticket.SearchWords;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes which texts are offered. One that was deleted stays as a document, so that a late change finds it gone. */
@Component
@ProcessingGroup(Projections.CANNED_REPLIES)
class CannedReplyProjector {

    private final ProjectionWriter writer;

    CannedReplyProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(CannedReplyCreated event) {
        writer.create(
                COLLECTION,
                event.cannedReplyId(),
                said(event.title(), event.text(), event.by(), event.at()).append(CannedReplyFields.OFFERED, true));
    }

    @EventHandler
    void on(CannedReplyChanged event) {
        List<DocumentChange> changes = said(event.title(), event.text(), event.by(), event.at()).entrySet().stream()
                .map(field -> set(field.getKey(), field.getValue()))
                .toList();
        writer.change(COLLECTION, event.cannedReplyId(), changes);
    }

    @EventHandler
    void on(CannedReplyDeleted event) {
        writer.change(COLLECTION, event.cannedReplyId(), List.of(set(CannedReplyFields.OFFERED, false)));
    }

    private static Document said(String title, String text, String by, Instant at) {
        return new Document(CannedReplyFields.TITLE, title)
                .append(CannedReplyFields.ORDER, title.toLowerCase(Locale.ROOT))
                .append(CannedReplyFields.TEXT, text)
                .append(CannedReplyFields.WORDS, SearchWords.of(title, text))
                .append(CannedReplyFields.CHANGED_BY, by)
                .append(CannedReplyFields.CHANGED_AT, Date.from(at));
    }
}
