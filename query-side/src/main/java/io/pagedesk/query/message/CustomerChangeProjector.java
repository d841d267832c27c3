package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.COLLECTION;

import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes what the customer does to messages afterwards. The desk may never have seen the message: then nothing is. */
@Component
@ProcessingGroup(Projections.MESSAGES)
class CustomerChangeProjector {

    private final ProjectionWriter writer;

    CustomerChangeProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(ReactionReceived event) {
        change(event.messageId(), Reaction.given(event));
    }

    @EventHandler
    void on(ReactionWithdrawn event) {
        change(event.messageId(), Reaction.withdrawn(event));
    }

    @EventHandler
    void on(MessageEdited event) {
        change(event.mid(), ChangedText.edited(event));
    }

    @EventHandler
    void on(MessageDeleted event) {
        change(event.mid(), ChangedText.deleted());
    }

    private void change(String messageId, DocumentChange update) {
        writer.changeIfThere(COLLECTION, messageId, List.of(update));
    }
}
