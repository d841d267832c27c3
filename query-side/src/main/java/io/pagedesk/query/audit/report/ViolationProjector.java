package io.pagedesk.query.audit.report;

import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.compliance.Violation;
import io.pagedesk.query.audit.events.RecordedEvents;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.Date;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks each handover as it is recorded, and writes down what should never be. */
@Component
@ProcessingGroup(Projections.COMPLIANCE)
class ViolationProjector {

    private static final Logger log = LoggerFactory.getLogger(ViolationProjector.class);

    private static final int MOST_CONVERSATIONS = 1_000;

    private final ProjectionWriter writer;
    private final RunningChecks checks;

    ViolationProjector(ProjectionWriter writer, RecordedEvents events) {
        this.writer = writer;
        this.checks = new RunningChecks(events, MOST_CONVERSATIONS);
    }

    @EventHandler
    void on(SendAttempted event) {
        check(event.conversationId(), event.replyId());
    }

    @EventHandler
    void on(ReplySent event) {
        check(event.conversationId(), event.replyId());
    }

    private void check(String conversationId, String replyId) {
        checks.upTo(conversationId, writer.sequence())
                .reply(replyId)
                .filter(reply -> !reply.compliant())
                .ifPresent(this::alert);
    }

    private void alert(CheckedReply reply) {
        log.warn("a reply left against the rules: {} {}", reply.replyId(), reply.violations());
        writer.put(
                ViolationFields.READ_MODEL,
                reply.replyId(),
                new Document(ViolationFields.AT, Date.from(reply.at()))
                        .append(ViolationFields.TICKET_ID, reply.ticketId())
                        .append(ViolationFields.PAGE_ID, reply.pageId())
                        .append(ViolationFields.AGENT, reply.agent())
                        .append(
                                ViolationFields.VIOLATIONS,
                                reply.violations().stream().map(Violation::word).toList()));
    }
}
