package io.pagedesk.command.cannedreply;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.cannedreply.CannedReplyChanged;
import io.pagedesk.events.cannedreply.CannedReplyCreated;
import io.pagedesk.events.cannedreply.CannedReplyDeleted;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One prepared text. Its title stands in {@link CannedReplyTitles} too, written with the same commit. */
@Aggregate(type = "CannedReply")
class CannedReply {

    private String cannedReplyId = "";
    private String title = "";
    private String text = "";

    CannedReply() {}

    /** Absent until the first event: Axon asks before it is applied. */
    @AggregateIdentifier
    @Nullable
    String id() {
        return cannedReplyId.isEmpty() ? null : idOf(cannedReplyId);
    }

    @CommandHandler
    CannedReply(
            CreateCannedReply command,
            CannedReplyTitles titles,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        titles.take(command.cannedReplyId(), command.title());
        AggregateLifecycle.apply(new CannedReplyCreated(
                command.cannedReplyId(), command.title(), command.text(), actor, clock.instant()));
    }

    @CommandHandler
    void handle(
            ChangeCannedReply command,
            CannedReplyTitles titles,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        if (title.equals(command.title()) && text.equals(command.text())) {
            return;
        }
        titles.change(cannedReplyId, command.title());
        AggregateLifecycle.apply(
                new CannedReplyChanged(cannedReplyId, command.title(), command.text(), actor, clock.instant()));
    }

    @CommandHandler
    void handle(
            DeleteCannedReply command,
            CannedReplyTitles titles,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        titles.free(cannedReplyId);
        AggregateLifecycle.apply(new CannedReplyDeleted(cannedReplyId, actor, clock.instant()));
    }

    @EventSourcingHandler
    void on(CannedReplyCreated event) {
        cannedReplyId = event.cannedReplyId();
        title = event.title();
        text = event.text();
    }

    @EventSourcingHandler
    void on(CannedReplyChanged event) {
        title = event.title();
        text = event.text();
    }

    @EventSourcingHandler
    void on(CannedReplyDeleted event) {
        AggregateLifecycle.markDeleted();
    }

    /** Ids of all kinds of aggregates share one space. */
    static String idOf(String cannedReplyId) {
        return "canned-reply:" + cannedReplyId;
    }
}
