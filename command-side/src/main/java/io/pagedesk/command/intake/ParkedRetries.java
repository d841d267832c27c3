package io.pagedesk.command.intake;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.parked.ParkedItemRetried;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What admins did about one parked item, for the record: the item itself stands in {@link ParkedItems}. */
@Aggregate(type = "Parked")
class ParkedRetries {

    private String parkedId = "";

    ParkedRetries() {}

    /** Absent until the first event: Axon asks before it is applied. */
    @AggregateIdentifier
    @Nullable
    String id() {
        return parkedId.isEmpty() ? null : idOf(parkedId);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordParkedRetry command, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        AggregateLifecycle.apply(new ParkedItemRetried(
                command.parkedId(), command.appId(), command.reason(), command.taken(), actor, clock.instant()));
    }

    @EventSourcingHandler
    void on(ParkedItemRetried event) {
        parkedId = event.parkedId();
    }

    /** Ids of all kinds of aggregates share one space. */
    static String idOf(String parkedId) {
        return "parked:" + parkedId;
    }
}
