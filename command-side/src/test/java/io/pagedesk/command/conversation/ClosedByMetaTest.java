package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Story.storyWith;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerDid;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.deferred;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaRefused;
import static io.pagedesk.command.conversation.Told.metaSaidOutsideTheWindow;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.WindowState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F8: when Meta says "outside the window", nothing leaves until the customer writes again. */
class ClosedByMetaTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant ATTEMPT = T0.plus(HOUR);

    private static Story closed() {
        return story().given(customerWrote("m1", T0))
                .at(ATTEMPT)
                .given(agentReplies("r1"), leaves("r1"))
                .at(ATTEMPT.plus(MILLI))
                .given(metaSaidOutsideTheWindow("r1"));
    }

    @Test
    void f8TheFailureSaysThatTheWindowIsClosed() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .after(MILLI)
                .when(metaSaidOutsideTheWindow("r1"))
                .makes(ReplyFailed.class);

        assertThat(outcome.window().closedByMeta()).isTrue();
        assertThat(outcome.window().stateAt(T0.plus(MILLI))).isEqualTo(WindowState.CLOSED);
        assertThat(outcome.window().stateAt(T0.plus(DAY))).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void f8NothingIsAcceptedWithinThe24HoursThatMetaDoesNotGrant() {
        closed().when(agentReplies("r2")).isRefusedAs("window-closed");
    }

    @Test
    void f8NothingIsAcceptedUnderTheTagEither() {
        closed().after(DAY.plus(DAY)).when(agentReplies("r2")).isRefusedAs("window-closed");
    }

    @Test
    void f8AReplyThatWaitedFails() {
        Outcome outcome = story().given(customerWrote("m1", T0), agentReplies("r1"), agentReplies("r2"))
                .given(leaves("r1"), metaSaidOutsideTheWindow("r1"))
                .when(leaves("r2"))
                .makes(ReplyFailed.class);

        assertThat(outcome.only(ReplyFailed.class).reason()).isEqualTo("window-closed");
        assertThat(outcome.window().closedByMeta()).isTrue();
    }

    @Test
    void f8WhenTheCustomerWritesAgainItIsOpen() {
        closed().at(ATTEMPT.plus(HOUR))
                .given(customerWrote("m2", ATTEMPT.plus(MILLI)))
                .when(agentReplies("r2"))
                .isAcceptedOn(RESPONSE);
    }

    @Test
    void f8WhenTheCustomerWroteAgainThe7DaysAreBackToo() {
        closed().at(ATTEMPT.plus(HOUR))
                .given(customerWrote("m2", ATTEMPT.plus(MILLI)))
                .at(ATTEMPT.plus(DAY).plus(HOUR))
                .when(agentReplies("r2"))
                .isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void f8AMessageFromBeforeTheRefusedAttemptDoesNotOpenIt() {
        Story story = closed().at(ATTEMPT.plus(HOUR)).given(customerWrote("m2", ATTEMPT));

        story.when(agentReplies("r2")).isRefusedAs("window-closed");
    }

    @Test
    void f8TheMessageFromBeforeIsKeptAndTheWindowStaysClosedInItsEvent() {
        Outcome outcome = closed().at(ATTEMPT.plus(HOUR)).when(customerWrote("m2", ATTEMPT.minus(MILLI)));

        assertThat(outcome.window().closedByMeta()).isTrue();
        assertThat(outcome.window().stateAt(ATTEMPT.plus(HOUR))).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void f8ARefusalForAnAttemptFromBeforeTheLatestActDoesNotClose() {
        Story story = story().given(customerWrote("m1", T0))
                .at(ATTEMPT)
                .given(agentReplies("r1"), leaves("r1"))
                .at(ATTEMPT.plus(HOUR))
                .given(customerWrote("m2", ATTEMPT.plus(MILLI)), metaSaidOutsideTheWindow("r1"));

        story.when(agentReplies("r2")).isAcceptedOn(RESPONSE);
    }

    @Test
    void f8AMessageOfTheVeryMomentOfTheAttemptDoesNotUndoTheRefusal() {
        Story story = story().given(customerWrote("m1", T0))
                .at(ATTEMPT)
                .given(agentReplies("r1"), leaves("r1"))
                .at(ATTEMPT.plus(HOUR))
                .given(customerWrote("m2", ATTEMPT), metaSaidOutsideTheWindow("r1"));

        story.when(agentReplies("r2")).isRefusedAs("window-closed");
    }

    @Test
    void f8ATaggedReplyRefusedAsOutsideClosesAndGivesItsPlaceBack() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .after(DAY)
                .given(agentReplies("r1"), leaves("r1"))
                .when(metaSaidOutsideTheWindow("r1"));

        assertThat(outcome.window().closedByMeta()).isTrue();
        assertThat(outcome.window().humanAgentRepliesLeft()).isEqualTo(1);
        assertThat(outcome.window().stateAt(T0.plus(DAY))).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void f7AnyOtherRefusalClosesNothing() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"), metaRefused("r1"))
                .when(agentReplies("r2"))
                .isAcceptedOn(RESPONSE);
    }

    @Test
    void f8AnotherFailureOfAnEarlierAttemptDoesNotLetAnOlderMessageOpenIt() {
        Story story = story().given(customerWrote("m1", T0), agentReplies("r1"), agentReplies("r2"))
                .after(MILLI)
                .given(leaves("r1"), deferred("r1", 0))
                .at(ATTEMPT)
                .given(leaves("r2"), metaSaidOutsideTheWindow("r2"))
                .given(leaves("r1"))
                .at(ATTEMPT.plus(HOUR))
                .given(customerWrote("m2", ATTEMPT.minus(MILLI)));

        story.when(agentReplies("r3")).isRefusedAs("window-closed");
    }

    @Test
    void f8AFailureOfAnotherKindDoesNotMoveTheMomentOfTheRefusal() {
        Story story = story().given(customerWrote("m1", T0), agentReplies("r1"), agentReplies("r2"))
                .at(ATTEMPT)
                .given(leaves("r1"))
                .at(ATTEMPT.plus(HOUR))
                .given(leaves("r2"), metaSaidOutsideTheWindow("r1"), metaRefused("r2"))
                .given(customerWrote("m2", ATTEMPT.plus(MILLI)));

        story.when(agentReplies("r3")).isAcceptedOn(RESPONSE);
    }

    @Test
    void f8OnceReopenedALateMessageFromBeforeTheRefusalStillGrantsNothing() {
        WindowPolicy ads = new WindowPolicy(DAY, Map.of(OpeningAct.AD_CLICK, WEEK), WEEK, 0);
        Story story = storyWith(ads)
                .given(customerWrote("m1", T0))
                .at(ATTEMPT)
                .given(agentReplies("r1"), leaves("r1"), metaSaidOutsideTheWindow("r1"))
                .at(ATTEMPT.plus(HOUR))
                .given(customerWrote("m2", ATTEMPT.plus(HOUR)))
                .given(customerDid(OpeningAct.AD_CLICK, "m0", ATTEMPT.minus(MILLI)));

        story.at(ATTEMPT.plus(HOUR).plus(DAY)).when(agentReplies("r2")).isRefusedAs("window-closed");
    }

    @Test
    void aRefusalOfWhatWasNeverAttemptedClosesNothing() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), metaSaidOutsideTheWindow("r1"))
                .when(agentReplies("r2"))
                .isAcceptedOn(RESPONSE);
    }
}
