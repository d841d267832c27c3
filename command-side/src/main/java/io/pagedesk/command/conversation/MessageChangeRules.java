package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.RecordMessageDeletion;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageEdit;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import java.time.Instant;
import java.util.List;

/** What customers do to messages they sent: an edit counts when it is a later one, a deletion counts once and for all. */
final class MessageChangeRules extends ActRules {

    MessageChangeRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> edit(RecordMessageEdit command) {
        Instant at = at(command);
        MessageFate fate = fateOf(command.mid(), at);
        return fate.deleted() || command.edits() <= fate.edits()
                ? List.of()
                : List.of(new MessageEdited(
                        command.conversationId(),
                        ticketOfMessages(command),
                        command.mid(),
                        command.text(),
                        command.edits(),
                        at,
                        now));
    }

    List<ConversationEvent> delete(RecordMessageDeletion command) {
        Instant at = at(command);
        return fateOf(command.mid(), at).deleted()
                ? List.of()
                : List.of(new MessageDeleted(
                        command.conversationId(), ticketOfMessages(command), command.mid(), at, now));
    }
}
