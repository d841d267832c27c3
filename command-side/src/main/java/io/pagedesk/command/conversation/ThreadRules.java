package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.Inbound;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadControl;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadRequest;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns the thread: as Meta says, or as the list shows in which something came; by Meta's time only forward. */
final class ThreadRules extends ActRules {

    ThreadRules(ConversationState state, Instant now) {
        super(state, now);
    }

    /** Each change that is later than all that is known is recorded, so that an earlier one that comes late is seen. */
    List<ConversationEvent> control(RecordThreadControl command) {
        return state.thread.isBefore(at(command))
                ? List.of(changed(command, command.ours(), command.ownerAppId()))
                : List.of();
    }

    List<ConversationEvent> request(RecordThreadRequest command) {
        Instant at = at(command);
        return isKnown(ActId.threadRequest(command.requestingAppId(), at), at)
                ? List.of()
                : List.of(new ThreadControlRequested(
                        command.conversationId(), latestTicket(command), command.requestingAppId(), at, now));
    }

    /** What came in {@code standby} was meant for another owner; a customer's message that came as usual, for us. */
    List<ConversationEvent> heard(Inbound command) {
        boolean elsewhere = command.from().channel() == Channel.STANDBY;
        boolean tellsOwner = elsewhere || command instanceof ReceiveMessage;
        return tellsOwner && state.thread.isOurs() == elsewhere && state.thread.isBefore(at(command))
                ? List.of(changed(command, !elsewhere, null))
                : List.of();
    }

    private ThreadControlChanged changed(Inbound command, boolean ours, @Nullable String owner) {
        return new ThreadControlChanged(command.conversationId(), latestTicket(command), ours, owner, at(command), now);
    }
}
