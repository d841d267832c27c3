package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.ID;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.agentRepliesOnTicket;
import static io.pagedesk.command.conversation.Told.customerDeleted;
import static io.pagedesk.command.conversation.Told.customerReacted;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.givenBack;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.noted;
import static io.pagedesk.command.conversation.Told.removed;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ticket of the App's test mode leaves the desk; its conversation goes on with the next one. */
class RemovalTest {

    private static Story open() {
        return story().given(customerWrote("m1", T0));
    }

    private static Story emptied() {
        return open().given(removed(1));
    }

    private static Story second() {
        return open().given(statusSet(RESOLVED)).after(WEEK).given(customerWrote("m2", T0.plus(WEEK)));
    }

    @Test
    void removalTellsWhoOrderedIt() {
        assertThat(open().when(removed(1)).events()).isEqualTo(List.of(new TicketRemoved(ID, ID + "-1", "root", T0)));
    }

    @Test
    void whatIsGoneIsNotRemovedAgain() {
        assertThat(emptied().when(removed(1)).events()).isEmpty();
        assertThat(open().when(removed(2)).events()).isEmpty();
    }

    @Test
    void nothingIsDoneOnATicketThatIsGone() {
        assertThat(emptied().when(agentReplies("r1")).refusal().refusal().code())
                .isEqualTo("ticket-not-found");
        assertThat(emptied().when(noted(1, null)).refusal().refusal().code()).isEqualTo("ticket-not-found");
        assertThat(emptied().when(givenBack(1, "grace")).events()).isEmpty();
    }

    @Test
    void theNextMessageOpensTheNextTicket() {
        Outcome outcome = emptied().when(customerWrote("m2", T0));

        outcome.makes(TicketOpened.class, MessageReceived.class);
        assertThat(outcome.only(TicketOpened.class).ticketId()).isEqualTo(ID + "-2");
        assertThat(outcome.only(MessageReceived.class).ticketId()).isEqualTo(ID + "-2");
    }

    @Test
    void whatOpensNoTicketByItselfOpensTheNextWhereNoneIsLeft() {
        Outcome outcome = emptied().when(customerReacted("m1", "a", T0));

        outcome.makes(TicketOpened.class, ReactionReceived.class);
        assertThat(outcome.only(ReactionReceived.class).ticketId()).isEqualTo(ID + "-2");
    }

    @Test
    void anAnswerFromElsewhereStandsOnTheTicketToComeAndADeletionOnTheOneThatWas() {
        assertThat(emptied()
                        .when(echo("p1", null, T0))
                        .only(PageInboxMessageRecorded.class)
                        .ticketId())
                .isEqualTo(ID + "-2");
        assertThat(emptied()
                        .when(customerDeleted("m1", T0))
                        .only(MessageDeleted.class)
                        .ticketId())
                .isEqualTo(ID + "-1");
    }

    @Test
    void anEarlierTicketGoesAndTheLatestStays() {
        assertThat(second().when(removed(1)).only(TicketRemoved.class).ticketId())
                .isEqualTo(ID + "-1");
        assertThat(second().given(removed(1))
                        .when(agentRepliesOnTicket(2, "r1"))
                        .refusal())
                .isNull();
    }

    @Test
    void whatWaitsToLeaveFromItStaysUnsent() {
        open().given(agentReplies("r1")).when(removed(1)).makes(ReplyWithdrawn.class, TicketRemoved.class);

        assertThat(open().given(agentReplies("r1"), removed(1))
                        .when(leaves("r1"))
                        .events())
                .isEmpty();
    }
}
