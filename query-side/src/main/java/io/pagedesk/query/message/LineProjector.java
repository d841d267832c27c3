package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.COLLECTION;

import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketStatusChanged;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes lines between the messages, for what was done and what happened. */
@Component
@ProcessingGroup(Projections.MESSAGES)
class LineProjector {

    private final ProjectionWriter writer;

    LineProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(TicketStatusChanged event) {
        line(event.ticketId(), SystemLine.of(event), event.agent(), event.at());
    }

    @EventHandler
    void on(TicketAssigned event) {
        line(event.ticketId(), SystemLine.of(event), event.agent(), event.at());
    }

    @EventHandler
    void on(ReferralReceived event) {
        line(event.ticketId(), SystemLine.of(event), null, event.referredAt());
    }

    @EventHandler
    void on(OptInReceived event) {
        line(event.ticketId(), SystemLine.of(event), null, event.optedInAt());
    }

    @EventHandler
    void on(ThreadControlChanged event) {
        line(event.ticketId(), SystemLine.of(event), null, event.changedAt());
    }

    @EventHandler
    void on(ThreadControlRequested event) {
        line(event.ticketId(), SystemLine.of(event), null, event.requestedAt());
    }

    @EventHandler
    void on(ReplyRetried event) {
        line(event.ticketId(), SystemLine.of(event), event.agent(), event.at());
    }

    @EventHandler
    void on(ReplyWithdrawn event) {
        line(event.ticketId(), SystemLine.of(event), event.agent(), event.at());
    }

    @EventHandler
    void on(ReplyMarkedSent event) {
        line(event.ticketId(), SystemLine.of(event), event.agent(), event.at());
    }

    private void line(String ticketId, SystemLine line, @Nullable String agent, Instant at) {
        writer.create(
                COLLECTION,
                ticketId + "/" + writer.sequence(),
                NewMessage.of(ticketId, MessageKind.SYSTEM, line.text(), at)
                        .line(line.fact())
                        .author(agent)
                        .document());
    }
}
