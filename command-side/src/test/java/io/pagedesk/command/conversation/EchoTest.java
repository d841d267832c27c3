package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.deferred;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.nobodyKnows;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message of the Page that Meta shows: ours coming back, or one written elsewhere. */
class EchoTest {

    private static Story attempted() {
        return story().given(customerWrote("m1", T0), agentReplies("r1", 2), leaves("r1", 0));
    }

    @Test
    void f2AnEchoBeforeTheAnswerTellsThatTheReplyWasSent() {
        ReplySent sent = attempted()
                .after(MILLI.multipliedBy(3))
                .when(echo("s1", "r1", T0.plus(MILLI)))
                .makes(ReplySent.class)
                .only(ReplySent.class);

        assertThat(sent.mid()).isEqualTo("s1");
        assertThat(sent.part()).isZero();
        assertThat(sent.sentAt()).isEqualTo(T0.plus(MILLI));
    }

    @Test
    void f2TheAnswerAfterTheEchoAddsNothing() {
        attempted().given(echo("s1", "r1", T0)).when(metaTook("r1", 0, "s1")).changesNothing();
    }

    @Test
    void f2TheEchoAfterTheAnswerAddsNothing() {
        attempted().given(metaTook("r1", 0, "s1")).when(echo("s1", "r1", T0)).changesNothing();
    }

    @Test
    void f2AnEchoWithoutMetadataIsKnownByItsMid() {
        attempted().given(metaTook("r1", 0, "s1")).when(echo("s1", null, T0)).changesNothing();
    }

    @Test
    void f2AnEchoIsKnownByItsMetadataAlone() {
        attempted()
                .given(metaTook("r1", 0, "s1"))
                .when(echo("another mid", "r1", T0))
                .changesNothing();
    }

    @Test
    void f2TheMetadataNamesThePartThatCameBack() {
        ReplySent sent = attempted()
                .given(metaTook("r1", 0, "s0"), leaves("r1", 1))
                .when(echo("s1", "r1/1", T0))
                .only(ReplySent.class);

        assertThat(sent.part()).isEqualTo(1);
    }

    @Test
    void f2AnEchoToldTwiceIsThereOnce() {
        attempted().given(echo("s1", "r1", T0)).when(echo("s1", "r1", T0)).changesNothing();
        story().given(customerWrote("m1", T0), echo("p1", null, T0))
                .when(echo("p1", null, T0))
                .changesNothing();
    }

    @Test
    void f30AnEchoSettlesWhatWasUncertain() {
        attempted().given(nobodyKnows("r1", 0)).when(echo("s1", "r1", T0)).makes(ReplySent.class);
    }

    @Test
    void f30AnEchoOfADeferredAttemptTellsThatItLeftAfterAll() {
        Outcome outcome =
                attempted().given(deferred("r1", 0), echo("s1", "r1", T0)).when(leaves("r1", 0));

        assertThat(outcome.changesNothing().departure().verdict()).isEqualTo(Departure.Verdict.DONE);
    }

    @Test
    void theBasisOfAReplyThatCameBackIsTheOneOnWhichItLeft() {
        ReplySent sent = story().given(customerWrote("m1", T0), agentReplies("r1"))
                .after(DAY)
                .given(leaves("r1"))
                .when(echo("s1", "r1", T0.plus(DAY)))
                .only(ReplySent.class);

        assertThat(sent.basis()).isEqualTo(HUMAN_AGENT);
    }

    @Test
    void anEchoOfTheFutureIsRecordedAsOfNow() {
        assertThat(attempted()
                        .when(echo("s1", "r1", T0.plus(DAY)))
                        .only(ReplySent.class)
                        .sentAt())
                .isEqualTo(T0);
        assertThat(attempted()
                        .when(echo("p1", null, T0.plus(DAY)))
                        .only(PageInboxMessageRecorded.class)
                        .sentAt())
                .isEqualTo(T0);
    }

    @Test
    void f3AnUnknownEchoIsAnAnswerFromThePageInbox() {
        PageInboxMessageRecorded recorded = story().given(customerWrote("m1", T0))
                .when(echo("p1", "of somebody else's app", T0))
                .makes(PageInboxMessageRecorded.class)
                .only(PageInboxMessageRecorded.class);

        assertThat(recorded.ticketId()).isEqualTo(Told.ID + "-1");
        assertThat(recorded.text()).isEqualTo("We called you.");
        assertThat(recorded.appId()).isEqualTo("263902037430900");
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void f3AnAnswerFromThePageInboxChangesNoStatus(TicketStatus status) {
        story().given(customerWrote("m1", T0), statusSet(status))
                .when(echo("p1", null, T0))
                .makes(PageInboxMessageRecorded.class);
    }

    @Test
    void f3AnAnswerBeforeTheCustomerEverWroteOpensNoTicket() {
        story().when(echo("p1", null, T0)).makes(ConversationStarted.class, PageInboxMessageRecorded.class);
    }

    @Test
    void f3ATicketThatDoesNotExistYetCannotBeWorkedOn() {
        story().given(echo("p1", null, T0)).when(agentReplies("r1")).isRefusedAs("ticket-not-found");
        story().given(echo("p1", null, T0)).when(statusSet(RESOLVED)).isRefusedAs("ticket-not-found");
    }

    @Test
    void f14TheFirstMessageAfterAnAnswerFromThePageInboxOpensTheFirstTicket() {
        Outcome outcome = story().given(echo("p1", null, T0))
                .when(customerWrote("m1", T0))
                .makes(TicketOpened.class, MessageReceived.class);

        assertThat(outcome.only(TicketOpened.class).ticketId()).isEqualTo(Told.ID + "-1");
    }
}
