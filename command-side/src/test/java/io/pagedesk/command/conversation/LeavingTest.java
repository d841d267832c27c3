package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Departure.Verdict.DONE;
import static io.pagedesk.command.conversation.Departure.Verdict.OUTCOME_UNKNOWN;
import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.deferred;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaRefused;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.nobodyKnows;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A reply on its way out: judged again when it leaves, and never handed to Meta twice. */
class LeavingTest {

    @Test
    void aReplyLeavesOnTheGroundOnWhichItWasAccepted() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"))
                .after(DAY.minus(MILLI))
                .when(leaves("r1"));

        outcome.makes(SendAttempted.class).goesOn(RESPONSE);
        assertThat(outcome.only(SendAttempted.class).attempt()).isEqualTo(1);
        assertThat(outcome.only(SendAttempted.class).customerActAt()).isEqualTo(T0);
    }

    @Test
    void f29AReplyHeldPastThe24HoursLeavesUnderTheTagAndTakesAPlace() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"))
                .after(DAY)
                .when(leaves("r1"));

        outcome.makes(ReplyRejudged.class, SendAttempted.class).goesOn(HUMAN_AGENT);
        ReplyRejudged rejudged = outcome.only(ReplyRejudged.class);
        assertThat(rejudged.from()).isEqualTo(RESPONSE);
        assertThat(rejudged.to()).isEqualTo(HUMAN_AGENT);
        assertThat(rejudged.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void f29ThePlaceOfAReplyJudgedAnewIsTaken() {
        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .after(DAY)
                .given(leaves("r1"))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void f29AReplyHeldPastThe7DaysFails() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"))
                .after(WEEK)
                .when(leaves("r1"))
                .makes(ReplyFailed.class);

        assertThat(outcome.departure().verdict()).isEqualTo(DONE);
        assertThat(outcome.only(ReplyFailed.class).reason()).isEqualTo("window-closed");
        assertThat(outcome.only(ReplyFailed.class).error()).isNull();
    }

    @Test
    void f29OfTwoHeldRepliesTheSecondFindsThePlaceTaken() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"), agentReplies("r2"))
                .after(DAY)
                .given(leaves("r1"), metaTook("r1", "s1"))
                .when(leaves("r2"))
                .makes(ReplyFailed.class);

        assertThat(outcome.only(ReplyFailed.class).reason()).isEqualTo("human-agent-reply-used");
    }

    @Test
    void f29ATaggedReplyThatFailsByWaitingTooLongGivesItsPlaceBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"))
                .after(WEEK)
                .when(leaves("r1"))
                .makes(ReplyFailed.class);

        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(1);
    }

    @Test
    void f10WhenTheCustomerWroteMeanwhileATaggedReplyLeavesUntaggedAndGivesItsPlaceBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"))
                .after(DAY.plus(MILLI))
                .given(customerWrote("m2", T0.plus(DAY).minus(MILLI)))
                .when(leaves("r1"));

        outcome.makes(ReplyRejudged.class, SendAttempted.class).goesOn(RESPONSE);
        assertThat(outcome.only(ReplyRejudged.class).window().humanAgentRepliesLeft())
                .isEqualTo(1);
        assertThat(outcome.only(ReplyRejudged.class).customerActAt())
                .isEqualTo(T0.plus(DAY).minus(MILLI));
    }

    @Test
    void anAttemptThatWasDeferredIsMadeAgainAndCounted() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), deferred("r1", 0))
                .when(leaves("r1"))
                .makes(SendAttempted.class);

        assertThat(outcome.only(SendAttempted.class).attempt()).isEqualTo(2);
        assertThat(outcome.departure().attempt()).isEqualTo(2);
    }

    @Test
    void aDeferralTellsItsCauseAndWhenItIsTriedAgain() {
        SendDeferred deferral = story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .when(deferred("r1", 0))
                .makes(SendDeferred.class)
                .only(SendDeferred.class);

        assertThat(deferral.reason()).isEqualTo("rate-limited");
        assertThat(deferral.retryAt()).isEqualTo(Told.RETRY_AT);
        assertThat(deferral.attempt()).isEqualTo(1);
    }

    @Test
    void aDeferredTaggedReplyKeepsItsPlace() {
        Story story = story().given(customerWrote("m1", T0)).after(DAY);

        story.given(agentReplies("r1"), leaves("r1"), deferred("r1", 0))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void f29ADeferredAttemptIsJudgedAgainToo() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), deferred("r1", 0))
                .after(DAY)
                .when(leaves("r1"))
                .makes(ReplyRejudged.class, SendAttempted.class)
                .goesOn(HUMAN_AGENT);
    }

    @Test
    void f30AfterACrashBetweenAttemptAndOutcomeTheNextAttemptIsHeldBack() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"))
                .after(MILLI)
                .given(leaves("r1"))
                .after(DAY)
                .when(leaves("r1"))
                .changesNothing();

        assertThat(outcome.departure().verdict()).isEqualTo(OUTCOME_UNKNOWN);
        assertThat(outcome.departure().attemptedAt()).isEqualTo(T0.plus(MILLI));
        assertThat(outcome.departure().attempt()).isEqualTo(1);
    }

    @Test
    void f30WhatIsUncertainIsNeverHandedToMetaAgain() {
        Outcome outcome = sent(story -> story.given(leaves("r1"), nobodyKnows("r1")));

        assertThat(outcome.departure().verdict()).isEqualTo(DONE);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        assertThat(sent(story -> story.given(leaves("r1"), metaTook("r1", "s1")))
                        .departure()
                        .verdict())
                .isEqualTo(DONE);
    }

    @Test
    void whatMetaRefusedForGoodIsNotTriedAgain() {
        assertThat(sent(story -> story.given(leaves("r1"), metaRefused("r1")))
                        .departure()
                        .verdict())
                .isEqualTo(DONE);
    }

    private static Outcome sent(UnaryOperator<Story> before) {
        return before.apply(story().given(customerWrote("m1", T0), agentReplies("r1")))
                .when(leaves("r1"))
                .changesNothing();
    }

    @Test
    void whatMetaTookIsSent() {
        ReplySent sent = story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .after(MILLI)
                .when(metaTook("r1", "s1"))
                .makes(ReplySent.class)
                .only(ReplySent.class);

        assertThat(sent.mid()).isEqualTo("s1");
        assertThat(sent.basis()).isEqualTo(RESPONSE);
        assertThat(sent.sentAt()).isEqualTo(T0.plus(MILLI));
    }

    @Test
    void theSameOutcomeToldTwiceMakesOneEvent() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), metaTook("r1", "s1"))
                .when(metaTook("r1", "s1"))
                .changesNothing();
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), metaRefused("r1"))
                .when(metaRefused("r1"))
                .changesNothing();
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), nobodyKnows("r1"))
                .when(nobodyKnows("r1"))
                .changesNothing();
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), deferred("r1", 0))
                .when(deferred("r1", 0))
                .changesNothing();
    }

    @Test
    void aLateFailureDoesNotUndoWhatWasSent() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), metaTook("r1", "s1"))
                .when(metaRefused("r1"))
                .changesNothing();
    }

    @Test
    void anAttemptIsUncertainOrDeferredOnlyWhileItsOutcomeIsOpen() {
        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .when(nobodyKnows("r1"))
                .changesNothing();
        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .when(deferred("r1", 0))
                .changesNothing();
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .when(nobodyKnows("r1"))
                .makes(ReplyUncertain.class);
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .when(deferred("r1", 0))
                .makes(SendDeferred.class);
    }

    @Test
    void anAnswerThatComesAfterAllSettlesWhatWasUncertain() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), nobodyKnows("r1"))
                .when(metaTook("r1", "s1"))
                .makes(ReplySent.class);
    }

    @Test
    void aReplyOrPartThatDoesNotExistIsRefused() {
        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .when(leaves("r2"))
                .isRefusedAs("reply-not-found");
        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .when(leaves("r1", 1))
                .isRefusedAs("reply-not-found");
        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .when(metaTook("r1", -1, "s1"))
                .isRefusedAs("reply-not-found");
    }
}
