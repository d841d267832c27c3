package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerPressed;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_AGENT;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_USER;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatusChanged;
import org.junit.jupiter.api.Test;

/** A pressed button counts as a message: for the window, and for whose turn it is. */
class PostbackTest {

    @Test
    void f14GetStartedMakesConversationTicketAndPostbackAtOnce() {
        story().when(customerPressed("b1", T0))
                .makes(ConversationStarted.class, TicketOpened.class, PostbackReceived.class);
    }

    @Test
    void aPostbackOpensTheDayAndTheWeek() {
        PostbackReceived pressed = story().when(customerPressed("b1", T0)).only(PostbackReceived.class);

        assertThat(pressed.window().standardUntil()).isEqualTo(T0.plus(DAY));
        assertThat(pressed.window().humanAgentUntil()).isEqualTo(T0.plus(WEEK));
    }

    @Test
    void theTaggedReplyAfterAPostbackRestsOnIt() {
        Outcome outcome = story().given(customerPressed("b1", T0))
                .after(DAY)
                .when(Told.agentReplies("r1"))
                .isAcceptedOn(ReplyBasis.HUMAN_AGENT);

        assertThat(outcome.only(AgentReplyAccepted.class).customerActAt()).isEqualTo(T0);
    }

    @Test
    void aPostbackMakesItTheAgentsTurn() {
        Outcome outcome = story().given(customerWrote("m1", T0), statusSet(AWAITING_USER))
                .when(customerPressed("b1", T0))
                .makes(PostbackReceived.class, TicketStatusChanged.class);

        assertThat(outcome.only(TicketStatusChanged.class).to()).isEqualTo(AWAITING_AGENT);
    }

    @Test
    void aPostbackReopensWithinTheWeekAndOpensTheNextTicketAfterIt() {
        story().given(customerWrote("m1", T0), statusSet(RESOLVED))
                .when(customerPressed("b1", T0))
                .makes(PostbackReceived.class, TicketStatusChanged.class);
        story().given(customerWrote("m1", T0), statusSet(RESOLVED))
                .after(WEEK)
                .when(customerPressed("b1", T0.plus(WEEK)))
                .makes(TicketOpened.class, PostbackReceived.class);
    }

    @Test
    void f1APostbackToldTwiceIsThereOnce() {
        story().given(customerPressed("b1", T0))
                .after(DAY)
                .when(customerPressed("b1", T0))
                .changesNothing();
    }
}
