package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.RemoveTestTicket;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.TicketRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A ticket of the App's test mode leaves the desk, and what still waits to leave from it stays unsent. */
final class RemovalRules extends Rules {

    RemovalRules(ConversationState state, Instant now) {
        super(state, now);
    }

    List<ConversationEvent> remove(RemoveTestTicket command) {
        boolean gone = command.ticket() > state.ticket.number() || state.removedTickets.contains(command.ticket());
        if (gone) {
            return List.of();
        }
        List<ConversationEvent> events = new ArrayList<>();
        Window window = state.window;
        for (Reply reply : state.replies.all()) {
            List<Integer> waiting = waitingParts(reply);
            if (reply.ticket() == command.ticket() && !waiting.isEmpty()) {
                window = window.without(reply, waiting);
                events.add(new ReplyWithdrawn(
                        conversationId(),
                        ticketId(command.ticket()),
                        reply.replyId(),
                        waiting,
                        command.agent(),
                        window.facts(),
                        now));
            }
        }
        events.add(new TicketRemoved(conversationId(), ticketId(command.ticket()), command.agent(), now));
        return events;
    }

    private static List<Integer> waitingParts(Reply reply) {
        return IntStream.range(0, reply.parts().size())
                .filter(part -> reply.parts().get(part).state() == PartState.QUEUED)
                .boxed()
                .toList();
    }
}
