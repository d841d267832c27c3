package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Story.storyWithReplies;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.deferred;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaRefused;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.nobodyKnows;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.SendAttempted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The places under HUMAN_AGENT: who takes one, who shares one, and what gives one back. */
class PlacesTest {

    private static final Instant TAGGED = T0.plus(DAY);

    /** A tagged reply left at {@link #TAGGED} and was taken by Meta. */
    private static Story taggedReplyLeft() {
        return story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), metaTook("r1", "s1"));
    }

    @Test
    void f26AMessageMerelyDeliveredLateGivesNoPlace() {
        taggedReplyLeft()
                .at(TAGGED.plus(DAY))
                .given(customerWrote("m2", TAGGED.minus(MILLI)))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void f26AMessageOfTheVeryMomentOfTheReplyGivesNoPlace() {
        taggedReplyLeft()
                .at(TAGGED.plus(DAY))
                .given(customerWrote("m2", TAGGED))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void aMessageLaterThanTheReplyGivesThePlaceBackHoweverLateItIsDelivered() {
        Outcome outcome =
                taggedReplyLeft().at(TAGGED.plus(DAY).plus(DAY)).when(customerWrote("m2", TAGGED.plus(MILLI)));

        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(1);
    }

    @Test
    void f26AMessageDeliveredLateMayMoveTheWindowAllTheSame() {
        taggedReplyLeft()
                .at(TAGGED.plus(MILLI))
                .given(customerWrote("m2", TAGGED.minus(MILLI)))
                .when(agentReplies("r2"))
                .isAcceptedOn(RESPONSE);
    }

    @Test
    void aReplyThatWaitedHoldsItsPlaceFromWhenItLeft() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"))
                .at(TAGGED.plus(DAY))
                .given(leaves("r1"), metaTook("r1", "s1"))
                .at(TAGGED.plus(DAY).plus(DAY))
                .given(customerWrote("m2", TAGGED.plus(MILLI)))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void aReplyThatMetaRefusesForGoodGivesItsPlaceBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"))
                .when(metaRefused("r1"));

        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(1);
    }

    @Test
    void thePlaceThatARefusedReplyGaveBackMayBeTaken() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), metaRefused("r1"))
                .when(agentReplies("r2"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void f30AnUncertainReplyKeepsItsPlaceSinceItMayHaveLeft() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), nobodyKnows("r1"))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void f25SeveralPartsTakeOnePlace() {
        Story story = story().given(customerWrote("m1", T0)).at(TAGGED).given(agentReplies("r1", 3));

        story.given(leaves("r1", 0), metaTook("r1", 0, "s0"), leaves("r1", 1), metaTook("r1", 1, "s1"))
                .at(TAGGED.plus(MILLI))
                .when(leaves("r1", 2))
                .makes(SendAttempted.class)
                .goesOn(HUMAN_AGENT);
    }

    @Test
    void f29SeveralPartsHeldPastThe24HoursTakeOnePlace() {
        story().given(customerWrote("m1", T0), agentReplies("r1", 2))
                .at(TAGGED)
                .given(leaves("r1", 0), metaTook("r1", 0, "s0"))
                .when(leaves("r1", 1))
                .makes(SendAttempted.class)
                .goesOn(HUMAN_AGENT);
    }

    @Test
    void f25APartThatFailsGivesNothingBackWhileAnotherLeftUnderTheTag() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1", 2), leaves("r1", 0), metaTook("r1", 0, "s0"), leaves("r1", 1))
                .when(metaRefused("r1", 1));

        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void f25APartThatFailsGivesNothingBackWhileAnotherStillWaits() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1", 2), leaves("r1", 0))
                .when(metaRefused("r1", 0));

        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void f25WhenTheLastPartFailsTooThePlaceIsBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1", 2), leaves("r1", 0), metaRefused("r1", 0), leaves("r1", 1))
                .when(metaRefused("r1", 1));

        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(1);
    }

    @Test
    void aPartThatLeftUntaggedKeepsNoPlaceForOneThatMetaRefusedUnderTheTag() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1", 2))
                .given(leaves("r1", 0), metaTook("r1", 0, "s0"))
                .at(TAGGED)
                .given(leaves("r1", 1))
                .when(metaRefused("r1", 1));

        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(1);
    }

    @Test
    void f10APlaceStaysUsedWhenALaterPartLeavesUntagged() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1", 2), leaves("r1", 0), metaTook("r1", 0, "s0"))
                .at(TAGGED.plus(MILLI))
                .given(customerWrote("m2", TAGGED.minus(MILLI)))
                .when(leaves("r1", 1));

        outcome.makes(ReplyRejudged.class, SendAttempted.class).goesOn(RESPONSE);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void aPlaceThatAMessageGaveBackIsTakenAnewWhenTheReplyLeavesUnderTheTagAfterAll() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"))
                .at(TAGGED.plus(MILLI))
                .given(customerWrote("m2", TAGGED.plus(MILLI)))
                .at(TAGGED.plus(MILLI).plus(DAY))
                .when(leaves("r1"));

        outcome.makes(ReplyRejudged.class, SendAttempted.class).goesOn(HUMAN_AGENT);
        assertThat(outcome.only(ReplyRejudged.class).from()).isEqualTo(HUMAN_AGENT);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
        assertThat(outcome.only(ReplyRejudged.class).customerActAt()).isEqualTo(TAGGED.plus(MILLI));
    }

    @Test
    void aWaitingReplyWhosePlaceWasTakenByAnotherMeanwhileFails() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"))
                .at(TAGGED.plus(MILLI))
                .given(customerWrote("m2", TAGGED.plus(MILLI)))
                .at(TAGGED.plus(MILLI).plus(DAY))
                .given(agentReplies("r2"))
                .when(leaves("r1"))
                .makes(ReplyFailed.class);

        assertThat(outcome.only(ReplyFailed.class).reason()).isEqualTo("human-agent-reply-used");
    }

    @Test
    void anEchoOfAReplyThatWasTakenForRefusedTakesItsPlaceAgain() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), metaRefused("r1"), echo("s1", "r1", TAGGED))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void anEchoTellsOfNoPlaceThatTheCustomerHasGivenBackSince() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), metaRefused("r1"))
                .at(TAGGED.plus(DAY).plus(MILLI))
                .given(customerWrote("m2", TAGGED.plus(MILLI)), echo("s1", "r1", TAGGED))
                .when(agentReplies("r2"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void anEchoOfAnEarlierPartDoesNotMakeThePlaceOlder() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1", 2), leaves("r1", 0), metaRefused("r1", 0))
                .at(TAGGED.plus(DAY))
                .given(leaves("r1", 1), metaTook("r1", 1, "s1"), echo("s0", "r1", TAGGED))
                .at(TAGGED.plus(DAY).plus(DAY))
                .given(customerWrote("m2", TAGGED.plus(MILLI)))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void anEchoOfADeferredTaggedPartTakesThePlaceThatALaterJudgementGaveBack() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1", 2), leaves("r1", 0), deferred("r1", 0))
                .at(TAGGED.plus(MILLI))
                .given(customerWrote("m2", TAGGED.minus(MILLI)), leaves("r1", 1), echo("s0", "r1", TAGGED))
                .at(TAGGED.plus(DAY))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void onlyThePlacesBeforeTheMessageComeBack() {
        Outcome outcome = storyWithReplies(3)
                .given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"))
                .at(TAGGED.plus(DAY))
                .given(agentReplies("r2"))
                .when(customerWrote("m2", TAGGED.plus(MILLI)));

        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(2);
    }

    @Test
    void aPlaceDoesNotOutliveTheWindowIntoTheNext() {
        story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), metaTook("r1", "s1"))
                .at(T0.plus(WEEK))
                .given(customerWrote("m2", T0.plus(WEEK)))
                .at(T0.plus(WEEK).plus(DAY))
                .when(agentReplies("r2"))
                .isAcceptedOn(HUMAN_AGENT);
    }
}
