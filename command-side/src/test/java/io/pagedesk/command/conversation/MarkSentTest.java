package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentAnswers;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.delivered;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.markedSent;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.nobodyKnows;
import static io.pagedesk.command.conversation.Told.read;
import static io.pagedesk.command.conversation.Told.retried;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplySent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent saw that what nobody was sure of did arrive. */
class MarkSentTest {

    private static Story uncertain() {
        return story().given(customerWrote("m1", T0), agentReplies("r1", 2), leaves("r1", 0), nobodyKnows("r1", 0));
    }

    @Test
    void whatIsUncertainIsMarkedAndTheRestIsNot() {
        ReplyMarkedSent event =
                uncertain().when(markedSent("r1")).makes(ReplyMarkedSent.class).only(ReplyMarkedSent.class);

        assertThat(event.parts()).containsExactly(0);
        assertThat(event.agent()).isEqualTo("grace");
        uncertain().when(markedSent("r1", 0, 1)).isRefusedAs("reply-not-uncertain");
        uncertain().given(leaves("r1", 1)).when(markedSent("r1", 1)).isRefusedAs("reply-not-uncertain");
    }

    @Test
    void markedTwiceChangesNothing() {
        uncertain().given(markedSent("r1")).when(markedSent("r1")).changesNothing();
        uncertain().given(echo("s0", "r1", T0)).when(markedSent("r1", 0)).changesNothing();
    }

    @Test
    void theVersionAndThePartsAreChecked() {
        uncertain()
                .when(new MarkReplySent(Told.ID, 1, "r1", List.of(), "grace", 1L))
                .isRefusedAs("version-mismatch");
        uncertain().when(markedSent("r1", 7)).isRefusedAs("invalid-request");
        uncertain().when(markedSent("r9")).isRefusedAs("reply-not-found");
    }

    @Test
    void whatIsMarkedSentIsNeverSentAgain() {
        Outcome attempt = uncertain().given(markedSent("r1")).when(leaves("r1", 0));

        assertThat(attempt.changesNothing().departure().verdict()).isEqualTo(Departure.Verdict.DONE);
        uncertain().given(markedSent("r1")).when(retried("r1", 0)).isRefusedAs("reply-not-failed");
    }

    @Test
    void f9AReceiptHoldsForItFromWhenItWasAttempted() {
        assertThat(uncertain()
                        .given(markedSent("r1"))
                        .when(delivered(T0))
                        .only(MessagesDelivered.class)
                        .messageIds())
                .containsExactly("r1");
        uncertain().given(markedSent("r1")).when(read(T0.minus(MILLI))).changesNothing();
        uncertain().given(markedSent("r1")).when(read(T0)).makes(MessagesRead.class);
    }

    @Test
    void f2ALateEchoTellsItsMidOnceAndAddsNoSecondMessage() {
        Story echoed = uncertain().given(markedSent("r1"));

        assertThat(echoed.when(echo("s0", "r1", T0))
                        .makes(ReplySent.class)
                        .only(ReplySent.class)
                        .mid())
                .isEqualTo("s0");
        uncertain()
                .given(markedSent("r1"), echo("s0", "r1", T0))
                .when(echo("s0", "r1", T0))
                .changesNothing();
        uncertain()
                .given(markedSent("r1"), echo("s0", "r1", T0))
                .when(metaTook("r1", 0, "s0"))
                .changesNothing();
    }

    @Test
    void f9AfterALateEchoAReceiptStillCountsOnce() {
        Story read = uncertain().given(markedSent("r1"), echo("s0", "r1", T0));

        assertThat(read.when(delivered(T0.minus(DAY), "s0"))
                        .only(MessagesDelivered.class)
                        .messageIds())
                .containsExactly("r1");
        uncertain()
                .given(markedSent("r1"), read(T0), echo("s0", "r1", T0))
                .when(read(T0))
                .changesNothing();
    }

    @Test
    void aPlaceThatMayHaveBeenUsedWas() {
        story().given(customerWrote("m1", T0))
                .at(T0.plus(DAY))
                .given(agentReplies("r1"), leaves("r1"), nobodyKnows("r1"), markedSent("r1"))
                .when(agentReplies("r2"))
                .isRefusedAs("human-agent-reply-used");
    }

    @Test
    void whatMetaNeverNamedCannotBeAnswered() {
        uncertain().given(markedSent("r1")).when(agentAnswers("r1", "r2")).isRefusedAs("invalid-request");
        uncertain()
                .given(markedSent("r1"), echo("s0", "r1", T0))
                .when(agentAnswers("r1", "r2"))
                .isAcceptedOn(RESPONSE);
    }
}
