package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.deferred;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaRefused;
import static io.pagedesk.command.conversation.Told.metaSaidOutsideTheWindow;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.nobodyKnows;
import static io.pagedesk.command.conversation.Told.retried;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.page.PageState;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.SendAttempted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent sends a reply again that failed, or of which nobody knows. */
class RetryTest {

    private static final Instant TAGGED = T0.plus(DAY);

    /** Three parts: the first is sent, the second failed, of the third nobody knows. */
    private static Story mixed() {
        return story().given(
                        customerWrote("m1", T0),
                        agentReplies("r1", 3),
                        leaves("r1", 0),
                        metaTook("r1", 0, "s0"),
                        leaves("r1", 1),
                        metaRefused("r1", 1),
                        leaves("r1", 2),
                        nobodyKnows("r1", 2));
    }

    private static Story taggedReplyIsUncertain() {
        return story().given(customerWrote("m1", T0))
                .at(TAGGED)
                .given(agentReplies("r1"), leaves("r1"), nobodyKnows("r1"));
    }

    @Test
    void f25WhatFailedAndWhatIsUncertainLeavesAgainAndWhatWasSentDoesNot() {
        Outcome outcome = mixed().when(retried("r1"));

        ReplyRetried event = outcome.makes(ReplyRetried.class).only(ReplyRetried.class);
        assertThat(event.parts()).containsExactly(1, 2);
        assertThat(event.agent()).isEqualTo("grace");
        assertThat(event.basis()).isEqualTo(RESPONSE);
        assertThat(event.customerActAt()).isEqualTo(T0);
        mixed().given(retried("r1")).when(leaves("r1", 1)).goesOn(RESPONSE);
        mixed().given(retried("r1")).when(leaves("r1", 2)).goesOn(RESPONSE);
        assertThat(mixed().given(retried("r1"))
                        .when(leaves("r1", 0))
                        .departure()
                        .verdict())
                .isEqualTo(Departure.Verdict.DONE);
    }

    @Test
    void onlyTheNamedPartsLeaveAgain() {
        assertThat(mixed().when(retried("r1", 2)).only(ReplyRetried.class).parts())
                .containsExactly(2);
        mixed().given(retried("r1", 2)).when(retried("r1", 1)).makes(ReplyRetried.class);
    }

    @Test
    void attemptsGoOnCounting() {
        assertThat(mixed().given(retried("r1"))
                        .when(leaves("r1", 1))
                        .only(SendAttempted.class)
                        .attempt())
                .isEqualTo(2);
    }

    @Test
    void aRetryToldTwiceChangesNothing() {
        mixed().given(retried("r1")).when(retried("r1")).changesNothing();
        mixed().given(retried("r1", 1)).when(retried("r1", 1)).changesNothing();
        mixed().given(retried("r1"), leaves("r1", 1), metaTook("r1", 1, "s1"))
                .when(retried("r1", 1))
                .changesNothing();
    }

    @Test
    void aRepeatedRetryIsNoMatterOfTheVersionButTheFirstIs() {
        RetryReply stale = new RetryReply(Told.ID, 1, "r1", List.of(), "grace", 1L);

        mixed().when(stale).isRefusedAs("version-mismatch");
        mixed().given(retried("r1")).when(stale).changesNothing();
    }

    @Test
    void whatFailsAnewIsRetriedAnew() {
        mixed().given(retried("r1", 1), leaves("r1", 1), metaRefused("r1", 1))
                .when(retried("r1", 1))
                .makes(ReplyRetried.class);
    }

    @Test
    void whatDidNotFailIsNotSentAgain() {
        mixed().when(retried("r1", 0)).isRefusedAs("reply-not-failed");
        mixed().when(retried("r1", 0, 1)).isRefusedAs("reply-not-failed");
        mixed().given(agentReplies("r2")).when(retried("r2")).isRefusedAs("reply-not-failed");
        mixed().given(agentReplies("r2"), leaves("r2")).when(retried("r2")).isRefusedAs("reply-not-failed");
        mixed().given(agentReplies("r2"), leaves("r2"), deferred("r2", 0))
                .when(retried("r2"))
                .isRefusedAs("reply-not-failed");
    }

    @Test
    void whatWasWithdrawnIsNotSentAgain() {
        mixed().given(agentReplies("r2"), Told.withdrawn("r2"))
                .when(retried("r2"))
                .isRefusedAs("reply-not-failed");
    }

    @Test
    void anUnknownReplyOrPartIsRefused() {
        mixed().when(retried("r9")).isRefusedAs("reply-not-found");
        mixed().when(retried("r1", 3)).isRefusedAs("invalid-request");
        mixed().when(retried("r1", -1)).isRefusedAs("invalid-request");
        mixed().when(new RetryReply(Told.ID, 2, "r1", List.of(), "grace", null)).isRefusedAs("ticket-not-found");
    }

    @Test
    void aReplyOfAnEarlierTicketIsNotOfThisOne() {
        mixed().given(Told.statusSet(RESOLVED))
                .at(T0.plus(WEEK))
                .given(customerWrote("m2", T0.plus(WEEK)))
                .when(new RetryReply(Told.ID, 2, "r1", List.of(), "grace", null))
                .isRefusedAs("reply-not-found");
    }

    @Test
    void aRetryIsJudgedByTheWindowOfNow() {
        mixed().at(TAGGED.minus(MILLI)).when(retried("r1")).makes(ReplyRetried.class);
        Outcome tagged = mixed().at(TAGGED).when(retried("r1"));
        assertThat(tagged.only(ReplyRetried.class).basis()).isEqualTo(HUMAN_AGENT);
        assertThat(tagged.window().humanAgentRepliesLeft()).isZero();
        mixed().at(T0.plus(WEEK)).when(retried("r1")).isRefusedAs("window-closed");
    }

    @Test
    void aRetryFindsNoPlaceThatAnotherReplyHolds() {
        mixed().at(TAGGED).given(agentReplies("r2")).when(retried("r1")).isRefusedAs("human-agent-reply-used");
    }

    @Test
    void aRetryHoldsItsPlaceAgainstOtherReplies() {
        mixed().at(TAGGED).given(retried("r1")).when(agentReplies("r2")).isRefusedAs("human-agent-reply-used");
    }

    @Test
    void aRetryUsesThePlaceThatItsReplyHoldsAlready() {
        Outcome outcome = taggedReplyIsUncertain().when(retried("r1"));

        assertThat(outcome.only(ReplyRetried.class).basis()).isEqualTo(HUMAN_AGENT);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void f29ARetryThatWaitedIsJudgedOnceMoreWhenItLeaves() {
        mixed().given(retried("r1", 1))
                .at(TAGGED)
                .when(leaves("r1", 1))
                .makes(ReplyRejudged.class, SendAttempted.class)
                .goesOn(HUMAN_AGENT);
        Outcome late = mixed().given(retried("r1", 1)).at(T0.plus(WEEK)).when(leaves("r1", 1));
        assertThat(late.makes(ReplyFailed.class).only(ReplyFailed.class).reason())
                .isEqualTo("window-closed");
    }

    @Test
    void f8AfterMetaClosedTheWindowNothingIsRetriedUntilTheCustomerWrites() {
        Story closed = story().given(
                        customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), metaSaidOutsideTheWindow("r1"));

        closed.after(MILLI).when(retried("r1")).isRefusedAs("window-closed");
        closed.after(MILLI.multipliedBy(2))
                .given(customerWrote("m2", T0.plus(MILLI.multipliedBy(2))))
                .when(retried("r1"))
                .makes(ReplyRetried.class);
    }

    @Test
    void withoutItsPageNothingIsRetried() {
        mixed().pageIs(PageState.DISCONNECTED).when(retried("r1")).isRefusedAs("page-disconnected");
    }

    @Test
    void whatIsTooOldToBeRememberedForSureIsNotRetried() {
        Duration limit = RetryReply.WITHIN;
        Instant wroteAgain = T0.plus(limit).minus(DAY).plus(MILLI);
        Story remembered = mixed().at(wroteAgain).given(customerWrote("m2", wroteAgain));

        remembered.at(T0.plus(limit)).when(retried("r1")).isRefusedAs("reply-not-found");
        remembered.at(T0.plus(limit).minus(MILLI)).when(retried("r1")).makes(ReplyRetried.class);
    }

    @Test
    void f30AnEchoOfTheFirstAttemptStopsTheSecond() {
        Story again = mixed().given(retried("r1", 2), echo("s2", "r1/2", T0));

        assertThat(again.when(leaves("r1", 2)).changesNothing().departure().verdict())
                .isEqualTo(Departure.Verdict.DONE);
    }

    @Test
    void f30OfTwoAttemptsThatBothArrivedTheThreadShowsOne() {
        mixed().given(retried("r1", 2), leaves("r1", 2))
                .when(echo("s2", "r1/2", T0))
                .makes(ReplySent.class);
        mixed().given(retried("r1", 2), leaves("r1", 2), echo("s2", "r1/2", T0))
                .when(metaTook("r1", 2, "s2b"))
                .changesNothing();
        mixed().given(retried("r1", 2), leaves("r1", 2), metaTook("r1", 2, "s2b"))
                .when(echo("s2", "r1/2", T0))
                .changesNothing();
    }

    @Test
    void anAttemptThatMayHaveLeftKeepsThePlaceThoughTheSecondIsRefused() {
        Outcome outcome =
                taggedReplyIsUncertain().given(retried("r1"), leaves("r1")).when(metaRefused("r1"));

        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void anAttemptThatMayHaveLeftTaggedKeepsThePlaceThoughTheSecondLeavesFreely() {
        Outcome outcome = taggedReplyIsUncertain()
                .at(TAGGED.plus(MILLI))
                .given(customerWrote("late", TAGGED.minus(MILLI)))
                .when(retried("r1"));

        assertThat(outcome.only(ReplyRetried.class).basis()).isEqualTo(RESPONSE);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }
}
