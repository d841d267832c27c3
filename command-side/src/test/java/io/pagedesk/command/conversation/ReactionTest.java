package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerReacted;
import static io.pagedesk.command.conversation.Told.customerTookReactionBack;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.statusSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reactions: one on a message at a time, by Meta's time; they open the standard window and ask for no answer. */
class ReactionTest {

    private static final Instant LATER = T0.plus(DAY).plus(DAY);

    @Test
    void aReactionOpensTheDayAndLeavesTheWeekToTheLastMessage() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(LATER)
                .when(customerReacted("m1", "❤️", LATER))
                .makes(ReactionReceived.class);

        assertThat(outcome.window().openedAt()).isEqualTo(LATER);
        assertThat(outcome.window().standardUntil()).isEqualTo(LATER.plus(DAY));
        assertThat(outcome.window().humanAgentUntil()).isEqualTo(T0.plus(WEEK));
    }

    @Test
    void aReplyAfterAReactionLeavesAsAResponse() {
        story().given(customerWrote("m1", T0))
                .at(LATER)
                .given(customerReacted("m1", "❤️", LATER))
                .when(Told.agentReplies("r1"))
                .isAcceptedOn(ReplyBasis.RESPONSE);
    }

    @Test
    void aReactionAloneNeverCarriesATaggedReply() {
        story().given(customerReacted("m0", "❤️", T0))
                .after(DAY)
                .when(Told.agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void aReactionLeavesWhoseTurnItIs(TicketStatus status) {
        story().given(customerWrote("m1", T0), statusSet(status))
                .at(LATER)
                .when(customerReacted("m1", "❤️", LATER))
                .makes(ReactionReceived.class);
    }

    @Test
    void aReactionStandsOnTheLatestTicketLongAfterItsEnd() {
        Instant late = T0.plus(WEEK).plus(WEEK);

        assertThat(story().given(customerWrote("m1", T0), statusSet(TicketStatus.RESOLVED))
                        .at(late)
                        .when(customerReacted("m1", "❤️", late))
                        .only(ReactionReceived.class)
                        .ticketId())
                .isEqualTo(Told.ID + "-1");
    }

    @Test
    void aReactionOfSomebodyNewOpensATicketSoThatItIsSeen() {
        story().when(customerReacted("m0", "❤️", T0))
                .makes(ConversationStarted.class, TicketOpened.class, ReactionReceived.class);
    }

    @Test
    void aReactionToOurOwnMessageNamesThePartOfTheReply() {
        Outcome outcome = story().given(customerWrote("m1", T0), Told.agentReplies("r1", 2))
                .given(Told.leaves("r1", 1), Told.metaTook("r1", 1, "s1"))
                .when(customerReacted("s1", "❤️", T0));

        assertThat(outcome.only(ReactionReceived.class).messageId()).isEqualTo(ReplyPartId.of("r1", 1));
    }

    @Test
    void aReactionToAMessageNobodySawNamesItsMid() {
        assertThat(story().given(customerWrote("m1", T0))
                        .when(customerReacted("m-unseen", "❤️", T0))
                        .only(ReactionReceived.class)
                        .messageId())
                .isEqualTo("m-unseen");
    }

    @Test
    void f1AReactionToldTwiceIsThereOnce() {
        story().given(customerWrote("m1", T0), customerReacted("m1", "❤️", T0))
                .after(DAY)
                .when(customerReacted("m1", "❤️", T0))
                .changesNothing();
    }

    @Test
    void f1TwoReactionsOfTheSameSecondToldAgainAreThereOnce() {
        Story both = story().given(customerWrote("m1", T0), customerReacted("m1", "a", T0));

        both.given(customerReacted("m1", "b", T0))
                .when(customerReacted("m1", "a", T0))
                .changesNothing();
    }

    @Test
    void anotherReactionTakesThePlaceOfTheFirst() {
        story().given(customerWrote("m1", T0), customerReacted("m1", "a", T0))
                .after(MILLI)
                .when(customerReacted("m1", "b", T0.plus(MILLI)))
                .makes(ReactionReceived.class);
    }

    @Test
    void aWithdrawalOpensNothingAndIsTakenOnce() {
        Story story = story().given(customerWrote("m1", T0), customerReacted("m1", "a", T0))
                .after(DAY);

        assertThat(story.when(customerTookReactionBack("m1", T0.plus(DAY)))
                        .makes(ReactionWithdrawn.class)
                        .window())
                .isNull();
        story.given(customerTookReactionBack("m1", T0.plus(DAY)))
                .when(customerTookReactionBack("m1", T0.plus(DAY)))
                .changesNothing();
    }

    @Test
    void f26AReactionThatWasTakenBackBeforeItCameDoesNotComeBack() {
        story().given(customerWrote("m1", T0))
                .after(MILLI)
                .given(customerTookReactionBack("m1", T0.plus(MILLI)))
                .when(customerReacted("m1", "a", T0))
                .changesNothing();
    }

    @Test
    void f26AWithdrawalThatComesLateLeavesTheLaterReaction() {
        story().given(customerWrote("m1", T0))
                .after(MILLI)
                .given(customerReacted("m1", "a", T0.plus(MILLI)))
                .when(customerTookReactionBack("m1", T0))
                .changesNothing();
    }

    @Test
    void f26ALateReactionMovesNoWindowBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(customerWrote("m2", T0.plus(DAY)))
                .when(customerReacted("m1", "a", T0.plus(MILLI)));

        assertThat(outcome.window().openedAt()).isEqualTo(T0.plus(DAY));
    }

    @Test
    void aReactionThatMayHaveBeenForgottenIsRefusedRatherThanDoubled() {
        Instant late = T0.plus(WEEK).plus(MILLI);
        story().given(customerWrote("m1", T0), customerReacted("m1", "a", T0))
                .at(late)
                .given(customerReacted("m2", "a", late))
                .when(customerReacted("m1", "a", T0))
                .isRefusedAs("inbound-too-old");
    }

    @Test
    void aWithdrawalBeforeAnyConversationFindsNone() {
        assertThat(story().failureOf(customerTookReactionBack("m1", T0)))
                .isInstanceOf(AggregateNotFoundException.class);
    }
}
