package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Story.storyWith;
import static io.pagedesk.command.conversation.Story.storyWithReplies;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerDid;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.WindowState;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To the millisecond: when a reply may leave freely, when only a human's tagged one, and when none. */
class WindowEdgesTest {

    @Test
    void atTheMomentOfTheMessageAReplyMayLeave() {
        story().given(customerWrote("m1", T0)).when(agentReplies("r1")).isAcceptedOn(RESPONSE);
    }

    @Test
    void oneMillisecondBefore24HoursAnyReplyMayLeave() {
        Story story = story().given(customerWrote("m1", T0)).after(DAY.minus(MILLI));

        story.given(agentReplies("r1"), agentReplies("r2"))
                .when(agentReplies("r3"))
                .isAcceptedOn(RESPONSE);
    }

    @Test
    void at24HoursTheReplyNeedsTheTag() {
        Outcome outcome = story().given(customerWrote("m1", T0)).after(DAY).when(agentReplies("r1"));

        outcome.isAcceptedOn(HUMAN_AGENT);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
        assertThat(outcome.only(AgentReplyAccepted.class).customerActAt()).isEqualTo(T0);
    }

    @Test
    void oneMillisecondBefore7DaysATaggedReplyMayLeave() {
        story().given(customerWrote("m1", T0))
                .after(WEEK.minus(MILLI))
                .when(agentReplies("r1"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void f8At7DaysNothingMayLeave() {
        Outcome outcome = story().given(customerWrote("m1", T0)).after(WEEK).when(agentReplies("r1"));

        outcome.isRefusedAs("window-closed");
        assertThat(outcome.refusal().refusal().status()).isEqualTo(409);
    }

    @Test
    void f8ARefusalSaysHowTheWindowStands() {
        Outcome outcome = story().given(customerWrote("m1", T0)).after(WEEK).when(agentReplies("r1"));

        assertThat(outcome.refusal().refusal().properties().get("window"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("state", WindowState.CLOSED)
                .containsEntry("canReply", false)
                .containsEntry("reason", "window-closed")
                .containsEntry("openedAt", T0.toString())
                .containsEntry("standardUntil", T0.plus(DAY).toString())
                .containsEntry("humanAgentUntil", T0.plus(WEEK).toString())
                .containsEntry("humanAgentRepliesLeft", 1);
    }

    @Test
    void the7DaysCountFromTheMessageNotFromTheEndOfThe24Hours() {
        story().given(customerWrote("m1", T0))
                .after(WEEK.plus(DAY).minus(MILLI))
                .when(agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void f26TheWindowCountsFromMetasTimeNotFromDelivery() {
        story().after(DAY)
                .given(customerWrote("m1", T0))
                .when(agentReplies("r1"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void f26AMessageDeliveredLateDoesNotMoveTheWindowBack() {
        Story story = story().after(DAY).given(customerWrote("m2", T0.plus(DAY)), customerWrote("m1", T0));

        story.after(DAY.plus(DAY).minus(MILLI)).when(agentReplies("r1")).isAcceptedOn(RESPONSE);
    }

    @Test
    void aMessageMovesTheWindowForward() {
        Story story = story().given(customerWrote("m1", T0)).after(WEEK).given(customerWrote("m2", T0.plus(WEEK)));

        story.after(WEEK.plus(DAY).minus(MILLI)).when(agentReplies("r1")).isAcceptedOn(RESPONSE);
    }

    @Test
    void aSecondHumanAgentReplyIsRefusedUntilTheCustomerWritesAgain() {
        story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"))
                .after(DAY.plus(MILLI))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void onceTheCustomerWroteAgainThereIsAnotherPlace() {
        story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"))
                .after(DAY.plus(MILLI))
                .given(customerWrote("m2", T0.plus(DAY).plus(MILLI)))
                .after(DAY.plus(DAY).plus(MILLI))
                .when(agentReplies("r2"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void afterThe7DaysAUsedPlaceIsNoLongerTheReason() {
        story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"))
                .after(WEEK)
                .when(agentReplies("r2"))
                .isRefusedAs("window-closed");
    }

    @Test
    void withoutPlacesTheWindowIsSimplyClosedAfter24Hours() {
        storyWithReplies(0)
                .given(customerWrote("m1", T0))
                .after(DAY)
                .when(agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void ofThreePlacesTheFourthReplyHasNone() {
        Story story = storyWithReplies(3).given(customerWrote("m1", T0)).after(DAY);

        story.given(agentReplies("r1"), agentReplies("r2"), agentReplies("r3"))
                .when(agentReplies("r4"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void theThirdOfThreePlacesLeavesNone() {
        Outcome outcome = storyWithReplies(3)
                .given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"), agentReplies("r2"))
                .when(agentReplies("r3"));

        outcome.isAcceptedOn(HUMAN_AGENT);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void withoutALimitAnyNumberLeavesUntilThe7DaysAreOver(int replies) {
        Story story = storyWithReplies(-1).given(customerWrote("m1", T0)).after(DAY);
        for (int n = 0; n < replies; n++) {
            story.given(agentReplies("r" + n));
        }

        Outcome outcome = story.after(WEEK.minus(MILLI)).when(agentReplies("last"));

        outcome.isAcceptedOn(HUMAN_AGENT);
        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(-1);
    }

    @Test
    void withoutALimitTheWindowStillClosesAfter7Days() {
        storyWithReplies(-1)
                .given(customerWrote("m1", T0))
                .after(WEEK)
                .when(agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void f3AnAnswerFromThePageInboxOpensNoWindow() {
        story().given(customerWrote("m1", T0))
                .after(WEEK)
                .given(echo("p1", null, T0.plus(WEEK)))
                .when(agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void anAdClickMayOpenALongerStandardWindow() {
        WindowPolicy ads = new WindowPolicy(DAY, Map.of(OpeningAct.AD_CLICK, WEEK), WEEK, 1);

        storyWith(ads)
                .given(customerDid(OpeningAct.AD_CLICK, "m1", T0))
                .after(WEEK.minus(MILLI))
                .when(agentReplies("r1"))
                .isAcceptedOn(RESPONSE);
        storyWith(ads)
                .given(customerWrote("m1", T0))
                .after(WEEK.minus(MILLI))
                .when(agentReplies("r1"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void aLaterShorterActDoesNotShortenALongerWindow() {
        WindowPolicy ads = new WindowPolicy(DAY, Map.of(OpeningAct.AD_CLICK, WEEK), WEEK, 1);

        storyWith(ads)
                .given(customerDid(OpeningAct.AD_CLICK, "m1", T0))
                .after(DAY)
                .given(customerWrote("m2", T0.plus(DAY)))
                .after(WEEK.minus(MILLI))
                .when(agentReplies("r1"))
                .isAcceptedOn(RESPONSE);
    }

    @Test
    void theConfiguredDurationsAreTheEdges() {
        WindowPolicy brief = new WindowPolicy(Duration.ofMinutes(10), Map.of(), Duration.ofMinutes(30), 1);

        storyWith(brief)
                .given(customerWrote("m1", T0))
                .after(Duration.ofMinutes(10).minus(MILLI))
                .when(agentReplies("r1"))
                .isAcceptedOn(RESPONSE);
        storyWith(brief)
                .given(customerWrote("m1", T0))
                .after(Duration.ofMinutes(10))
                .when(agentReplies("r1"))
                .isAcceptedOn(HUMAN_AGENT);
        storyWith(brief)
                .given(customerWrote("m1", T0))
                .after(Duration.ofMinutes(30))
                .when(agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void theWindowStandsInTheEventSoThatReplayNeedsNoConfiguration() {
        Outcome outcome = story().when(customerWrote("m1", T0));

        assertThat(outcome.window()).isEqualTo(new ReplyWindow(T0, T0.plus(DAY), T0.plus(WEEK), 1, 1, false));
    }
}
