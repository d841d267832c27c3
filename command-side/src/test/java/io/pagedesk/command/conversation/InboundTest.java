package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.profile;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_AGENT;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_USER;
import static io.pagedesk.events.conversation.TicketStatus.PENDING;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the customer writes: each message once, on the ticket that is open or on the next. */
class InboundTest {

    @Test
    void f14TheFirstMessageMakesConversationTicketAndMessageAtOnce() {
        Outcome outcome = story().when(customerWrote("m1", T0))
                .makes(ConversationStarted.class, TicketOpened.class, MessageReceived.class);

        assertThat(outcome.only(ConversationStarted.class).psid()).isEqualTo(Told.PSID);
        assertThat(outcome.only(TicketOpened.class).ticketId()).isEqualTo(Told.ID + "-1");
        assertThat(outcome.only(MessageReceived.class).ticketId()).isEqualTo(Told.ID + "-1");
    }

    @Test
    void f16ATicketOfAnUnknownCustomerCarriesNoInventedName() {
        assertThat(story().when(customerWrote("m1", T0))
                        .only(TicketOpened.class)
                        .name())
                .isNull();
    }

    @Test
    void f1AMessageToldTwiceIsThereOnce() {
        story().given(customerWrote("m1", T0)).when(customerWrote("m1", T0)).changesNothing();
    }

    @Test
    void f1AMessageToldAgainWithAnotherTimeIsStillTheSame() {
        story().given(customerWrote("m1", T0))
                .after(MILLI.multipliedBy(500))
                .when(customerWrote("m1", T0.plusMillis(400)))
                .changesNothing();
    }

    @Test
    void f1AMessageToldAgainLongAfterItsTicketWasResolvedReopensNothing() {
        story().given(customerWrote("m1", T0), statusSet(RESOLVED))
                .after(DAY)
                .when(customerWrote("m1", T0))
                .changesNothing();
    }

    @Test
    void aSecondMessageStandsOnTheOpenTicket() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .after(DAY.multipliedBy(30))
                .when(customerWrote("m2", T0.plus(DAY.multipliedBy(30))))
                .makes(MessageReceived.class);

        assertThat(outcome.only(MessageReceived.class).ticketId()).isEqualTo(Told.ID + "-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_USER", "PENDING"})
    void aMessageMakesItTheAgentsTurn(TicketStatus status) {
        Outcome outcome = story().given(customerWrote("m1", T0), statusSet(status))
                .when(customerWrote("m2", T0))
                .makes(MessageReceived.class, TicketStatusChanged.class);

        TicketStatusChanged change = outcome.only(TicketStatusChanged.class);
        assertThat(change.from()).isEqualTo(status);
        assertThat(change.to()).isEqualTo(AWAITING_AGENT);
        assertThat(change.agent()).isNull();
    }

    @Test
    void aResolvedTicketIsReopenedUntilTheLastMillisecondOfTheWeek() {
        Outcome outcome = story().given(customerWrote("m1", T0), statusSet(RESOLVED))
                .after(WEEK)
                .when(customerWrote("m2", T0.plus(WEEK).minus(MILLI)))
                .makes(MessageReceived.class, TicketStatusChanged.class);

        assertThat(outcome.only(MessageReceived.class).ticketId()).isEqualTo(Told.ID + "-1");
        assertThat(outcome.only(TicketStatusChanged.class).from()).isEqualTo(RESOLVED);
    }

    @Test
    void afterTheWeekTheNextTicketIsOpened() {
        Outcome outcome = story().given(customerWrote("m1", T0), statusSet(RESOLVED))
                .after(WEEK)
                .when(customerWrote("m2", T0.plus(WEEK)))
                .makes(TicketOpened.class, MessageReceived.class);

        assertThat(outcome.only(TicketOpened.class).ticketId()).isEqualTo(Told.ID + "-2");
        assertThat(outcome.only(MessageReceived.class).ticketId()).isEqualTo(Told.ID + "-2");
    }

    @Test
    void theWeekCountsFromTheLastResolution() {
        story().given(customerWrote("m1", T0), statusSet(RESOLVED), statusSet(PENDING))
                .after(DAY)
                .given(statusSet(RESOLVED))
                .after(WEEK.plus(MILLI))
                .when(customerWrote("m2", T0.plus(WEEK).plus(MILLI)))
                .makes(MessageReceived.class, TicketStatusChanged.class);
    }

    @Test
    void f26MetasTimeDecidesWhetherALateMessageReopens() {
        story().given(customerWrote("m1", T0), statusSet(RESOLVED))
                .after(WEEK.plus(DAY))
                .when(customerWrote("m2", T0.plus(DAY)))
                .makes(MessageReceived.class, TicketStatusChanged.class);
    }

    @Test
    void theNextTicketIsAssignedToNobody() {
        Outcome outcome = story().given(customerWrote("m1", T0), Told.assigned(1, "grace", null), statusSet(RESOLVED))
                .after(WEEK)
                .given(customerWrote("m2", T0.plus(WEEK)))
                .when(Told.assigned(2, "grace", null));

        assertThat(outcome.only(TicketAssigned.class).assignee()).isEqualTo("grace");
    }

    @Test
    void theNextTicketCarriesTheNameThatIsKnownByNow() {
        TicketOpened opened = story().given(customerWrote("m1", T0), profile("Ada Lovelace", "Ada", "Lovelace"))
                .given(statusSet(RESOLVED))
                .after(WEEK)
                .when(customerWrote("m2", T0.plus(WEEK)))
                .only(TicketOpened.class);

        assertThat(opened)
                .extracting(TicketOpened::name, TicketOpened::firstName)
                .containsExactly("Ada Lovelace", "Ada");
    }

    @Test
    void aMessageOfTheFutureIsRecordedAsOfNow() {
        MessageReceived received =
                story().when(customerWrote("m1", T0.plus(DAY))).only(MessageReceived.class);

        assertThat(received.sentAt()).isEqualTo(T0);
        assertThat(received.window().openedAt()).isEqualTo(T0);
        assertThat(received.window().standardUntil()).isEqualTo(T0.plus(DAY));
    }

    @Test
    void aMessageOfTheFutureToldTwiceIsThereOnce() {
        story().given(customerWrote("m1", T0.plus(DAY)))
                .after(MILLI)
                .when(customerWrote("m1", T0.plus(DAY)))
                .changesNothing();
    }

    @Test
    void anOldMessageIsTakenWhileNothingWasForgotten() {
        story().given(customerWrote("m1", T0))
                .when(customerWrote("m0", T0.minus(WEEK).minus(DAY)))
                .makes(MessageReceived.class);
    }

    @Test
    void anOldMessageIsRefusedWhenItsIdMayHaveBeenForgotten() {
        story().given(customerWrote("m1", T0))
                .after(WEEK.plus(MILLI))
                .given(customerWrote("m2", T0.plus(WEEK).plus(MILLI)))
                .when(customerWrote("m0", T0))
                .isRefusedAs("inbound-too-old");
    }

    @Test
    void aMessageJustYoungerThanTheForgottenOneIsTaken() {
        story().given(customerWrote("m1", T0))
                .after(WEEK.plus(MILLI))
                .given(customerWrote("m2", T0.plus(WEEK).plus(MILLI)))
                .when(customerWrote("m0", T0.plus(MILLI)))
                .makes(MessageReceived.class);
    }

    @Test
    void aForgottenMessageToldAgainIsRefusedRatherThanDoubled() {
        story().given(customerWrote("m1", T0))
                .after(WEEK.plus(DAY))
                .given(customerWrote("m2", T0.plus(WEEK).plus(DAY)))
                .when(customerWrote("m1", T0))
                .isRefusedAs("inbound-too-old");
    }

    @Test
    void anEchoWhoseIdMayHaveBeenForgottenIsRefusedToo() {
        story().given(customerWrote("m1", T0))
                .after(WEEK.plus(DAY))
                .given(customerWrote("m2", T0.plus(WEEK).plus(DAY)))
                .when(echo("p1", null, T0))
                .isRefusedAs("inbound-too-old");
    }

    @Test
    void aMessageWaitingForTheUserDoesNotChangeAStatusThatIsRightAlready() {
        story().given(customerWrote("m1", T0), statusSet(AWAITING_USER), statusSet(AWAITING_AGENT))
                .when(customerWrote("m2", T0))
                .makes(MessageReceived.class);
    }
}
