package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.deferred;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaRefused;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.nobodyKnows;
import static io.pagedesk.command.conversation.Told.retried;
import static io.pagedesk.command.conversation.Told.withdrawn;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.command.page.PageState;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent takes back what has not left. */
class WithdrawTest {

    private static final Instant TAGGED = T0.plus(DAY);

    private static Story waiting() {
        return story().given(customerWrote("m1", T0), agentReplies("r1", 2));
    }

    private static Story waitingUnderTheTag(int parts) {
        return story().given(customerWrote("m1", T0)).at(TAGGED).given(agentReplies("r1", parts));
    }

    @Test
    void whatWasWithdrawnNeverLeaves() {
        ReplyWithdrawn event =
                waiting().when(withdrawn("r1")).makes(ReplyWithdrawn.class).only(ReplyWithdrawn.class);

        assertThat(event.parts()).containsExactly(0, 1);
        assertThat(event.agent()).isEqualTo("grace");
        Outcome attempt = waiting().given(withdrawn("r1")).when(leaves("r1", 0));
        assertThat(attempt.changesNothing().departure().verdict()).isEqualTo(Departure.Verdict.DONE);
    }

    @Test
    void f25OnlyWhatHasNotLeftIsTakenBack() {
        Story partly = waiting().given(leaves("r1", 0));

        assertThat(partly.when(withdrawn("r1")).only(ReplyWithdrawn.class).parts())
                .containsExactly(1);
        waiting().given(leaves("r1", 0)).when(withdrawn("r1", 0, 1)).isRefusedAs("reply-already-left");
    }

    @Test
    void whatWaitsForItsNextAttemptIsTakenBackToo() {
        waiting()
                .given(leaves("r1", 0), deferred("r1", 0))
                .when(withdrawn("r1", 0))
                .makes(ReplyWithdrawn.class);
    }

    @Test
    void aWithdrawalToldTwiceChangesNothing() {
        waiting().given(withdrawn("r1")).when(withdrawn("r1")).changesNothing();
        waiting().given(withdrawn("r1", 1)).when(withdrawn("r1", 1)).changesNothing();
        waiting()
                .given(withdrawn("r1", 1), leaves("r1", 0))
                .when(withdrawn("r1"))
                .changesNothing();
    }

    @Test
    void whatLeftOrMayHaveLeftOrFailedIsNotTakenBack() {
        waiting().given(leaves("r1", 0)).when(withdrawn("r1", 0)).isRefusedAs("reply-already-left");
        waiting()
                .given(leaves("r1", 0), metaTook("r1", 0, "s0"))
                .when(withdrawn("r1", 0))
                .isRefusedAs("reply-already-left");
        waiting()
                .given(leaves("r1", 0), nobodyKnows("r1", 0))
                .when(withdrawn("r1", 0))
                .isRefusedAs("reply-already-left");
        waiting()
                .given(leaves("r1", 0), metaRefused("r1", 0))
                .when(withdrawn("r1", 0))
                .isRefusedAs("reply-already-left");
    }

    @Test
    void theVersionAndThePartsAreChecked() {
        waiting()
                .when(new WithdrawReply(Told.ID, 1, "r1", List.of(), "grace", 1L))
                .isRefusedAs("version-mismatch");
        waiting().when(withdrawn("r1", 2)).isRefusedAs("invalid-request");
        waiting().when(withdrawn("r9")).isRefusedAs("reply-not-found");
    }

    @Test
    void withoutItsPageAReplyIsTakenBackAllTheSame() {
        waiting().pageIs(PageState.DISCONNECTED).when(withdrawn("r1")).makes(ReplyWithdrawn.class);
    }

    @Test
    void thePlaceComesBackWithTheLastPart() {
        Outcome first = waitingUnderTheTag(2).when(withdrawn("r1", 0));
        Outcome both = waitingUnderTheTag(2).when(withdrawn("r1"));

        assertThat(first.window().humanAgentRepliesLeft()).isZero();
        assertThat(both.window().humanAgentRepliesLeft()).isEqualTo(1);
        waitingUnderTheTag(2).given(withdrawn("r1")).when(agentReplies("r2")).isAcceptedOn(HUMAN_AGENT);
    }

    @Test
    void thePlaceStaysUsedWhereAPartLeftOrMayHave() {
        Outcome sent = waitingUnderTheTag(2)
                .given(leaves("r1", 0), metaTook("r1", 0, "s0"))
                .when(withdrawn("r1"));
        Outcome uncertain = waitingUnderTheTag(2)
                .given(leaves("r1", 0), nobodyKnows("r1", 0))
                .when(withdrawn("r1"));

        assertThat(sent.window().humanAgentRepliesLeft()).isZero();
        assertThat(uncertain.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void aResendThatIsTakenBackLeavesTheFirstAttemptAsUncertainAsItWas() {
        Outcome outcome = waitingUnderTheTag(1)
                .given(leaves("r1"), nobodyKnows("r1"), retried("r1"))
                .when(withdrawn("r1"));

        outcome.makes(ReplyWithdrawn.class, ReplyUncertain.class);
        assertThat(outcome.window().humanAgentRepliesLeft()).isZero();
    }

    @Test
    void anEchoIsBelievedEvenOfWhatWasWithdrawn() {
        waiting()
                .given(leaves("r1", 0), deferred("r1", 0), withdrawn("r1", 0))
                .when(echo("s0", "r1", T0))
                .makes(ReplySent.class);
    }
}
