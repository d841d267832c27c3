package io.pagedesk.query.mention;

import static io.pagedesk.query.mention.MentionFields.COLLECTION;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.conversation.MentionsSeen;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes, for each agent and conversation, the latest note that mentions them. Nobody is told of their own note. */
@Component
@ProcessingGroup(Projections.MENTIONS)
class MentionProjector {

    private final ProjectionWriter writer;

    MentionProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(NoteAdded event) {
        event.mentions().stream()
                .filter(agent -> !agent.equals(event.agent()))
                .forEach(agent -> writer.put(COLLECTION, id(event.conversationId(), agent), mention(event, agent)));
    }

    @EventHandler
    void on(MentionsSeen event) {
        writer.changeIfThere(
                COLLECTION, id(event.conversationId(), event.agent()), List.of(set(MentionFields.UNSEEN, false)));
    }

    private static Document mention(NoteAdded event, String agent) {
        return new Document(MentionFields.AGENT, agent)
                .append(MentionFields.TICKET_ID, event.ticketId())
                .append(MentionFields.NOTE_ID, event.noteId())
                .append(MentionFields.BY, event.agent())
                .append(MentionFields.AT, Date.from(event.at()))
                .append(MentionFields.UNSEEN, true);
    }

    private static String id(String conversationId, String agent) {
        return conversationId + "/" + agent;
    }
}
