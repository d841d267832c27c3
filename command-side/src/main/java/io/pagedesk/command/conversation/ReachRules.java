package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.LookUpTicket;
import io.pagedesk.command.conversation.ConversationCommand.ShowTyping;
import io.pagedesk.events.conversation.WindowState;
import java.time.Instant;

/** Whether a customer may be shown what is no message: typing, and that a message was seen. */
final class ReachRules extends Rules {

    ReachRules(ConversationState state, Instant now) {
        super(state, now);
    }

    Reach lookUp(LookUpTicket command) {
        requireTicket(command.ticket(), null);
        boolean open = state.window.facts().stateAt(now) == WindowState.STANDARD;
        return new Reach(state.contact.pageId(), state.contact.psid(), open);
    }

    Reach showTyping(ShowTyping command) {
        Reach reach = lookUp(new LookUpTicket(command.conversationId(), command.ticket()));
        if (!reach.standardWindowOpen()) {
            throw Refusals.windowRefuses(Window.CLOSED, state.window.facts(), now);
        }
        return reach;
    }
}
