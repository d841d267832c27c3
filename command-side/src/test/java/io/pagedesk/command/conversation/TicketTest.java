package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.agentRepliesAnd;
import static io.pagedesk.command.conversation.Told.agentRepliesHavingSeen;
import static io.pagedesk.command.conversation.Told.agentRepliesOnTicket;
import static io.pagedesk.command.conversation.Told.agentReusesTheId;
import static io.pagedesk.command.conversation.Told.assigned;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.givenBack;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.noted;
import static io.pagedesk.command.conversation.Told.profile;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_AGENT;
import static io.pagedesk.events.conversation.TicketStatus.AWAITING_USER;
import static io.pagedesk.events.conversation.TicketStatus.PENDING;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketStatusChanged;
import org.junit.jupiter.api.Test;

/** What agents do on a ticket, which version they saw, and what is so already. */
class TicketTest {

    /** conversation.started 0, ticket-opened 1, message-received 2. */
    private static final long AFTER_THE_FIRST_MESSAGE = 2;

    private static Story open() {
        return story().given(customerWrote("m1", T0));
    }

    private static Story graces() {
        return open().given(assigned(1, "grace", null));
    }

    /** Ticket 1 was resolved for good, ticket 2 is open. */
    private static Story second() {
        return open().given(statusSet(RESOLVED)).after(WEEK).given(customerWrote("m2", T0.plus(WEEK)));
    }

    @Test
    void aReplyCarriesTheStatusToSet() {
        Outcome outcome = open().when(agentRepliesAnd(AWAITING_USER, "r1"));

        outcome.makes(AgentReplyAccepted.class, TicketStatusChanged.class);
        assertThat(outcome.only(TicketStatusChanged.class).to()).isEqualTo(AWAITING_USER);
        assertThat(outcome.only(TicketStatusChanged.class).agent()).isEqualTo("grace");
    }

    @Test
    void aReplyWithTheStatusThatIsSoAlreadyChangesNoStatus() {
        open().when(agentRepliesAnd(AWAITING_AGENT, "r1")).makes(AgentReplyAccepted.class);
    }

    @Test
    void aReplyWithoutAStatusLeavesItAlone() {
        open().when(agentReplies("r1")).makes(AgentReplyAccepted.class);
    }

    @Test
    void aRefusedReplySetsNoStatusEither() {
        open().after(WEEK).when(agentRepliesAnd(RESOLVED, "r1")).isRefusedAs("window-closed");
    }

    @Test
    void theAnsweredVersionIsTheSequenceOfTheLastEventThatTheTicketShows() {
        assertThat(((ReplyAccepted) open().when(agentReplies("r1")).answer()).version())
                .isEqualTo(AFTER_THE_FIRST_MESSAGE + 1);
        assertThat(((ReplyAccepted) open().when(agentRepliesAnd(PENDING, "r1")).answer()).version())
                .isEqualTo(AFTER_THE_FIRST_MESSAGE + 2);
        assertThat(open().when(noted(1, null)).answer()).isEqualTo(AFTER_THE_FIRST_MESSAGE + 1);
        assertThat(open().when(assigned(1, "grace", null)).answer()).isEqualTo(AFTER_THE_FIRST_MESSAGE + 1);
        assertThat(open().when(statusSet(PENDING)).answer()).isEqualTo(AFTER_THE_FIRST_MESSAGE + 1);
    }

    @Test
    void theWayOfAReplyToMetaDoesNotChangeTheVersion() {
        Story story = open().given(agentReplies("r1"), leaves("r1"), metaTook("r1", "s1"));

        assertThat(story.when(noted(1, AFTER_THE_FIRST_MESSAGE + 1)).answer()).isEqualTo(AFTER_THE_FIRST_MESSAGE + 4);
    }

    @Test
    void whatIsSoAlreadyMakesNoEventAndAnswersTheVersionThatStands() {
        assertThat(open().when(statusSet(AWAITING_AGENT)).changesNothing().answer())
                .isEqualTo(AFTER_THE_FIRST_MESSAGE);
        assertThat(open().when(assigned(1, null, null)).changesNothing().answer())
                .isEqualTo(AFTER_THE_FIRST_MESSAGE);
        open().given(assigned(1, "grace", null))
                .when(assigned(1, "grace", null))
                .changesNothing();
    }

    @Test
    void whoeverSawAnOlderVersionIsRefused() {
        long old = AFTER_THE_FIRST_MESSAGE - 1;

        open().when(agentRepliesHavingSeen(old, "r1")).isRefusedAs("version-mismatch");
        open().when(noted(1, old)).isRefusedAs("version-mismatch");
        open().when(assigned(1, "grace", old)).isRefusedAs("version-mismatch");
        open().when(statusSet(1, PENDING, old)).isRefusedAs("version-mismatch");
    }

    @Test
    void whoeverSawTheVersionThatStandsIsHeard() {
        long now = AFTER_THE_FIRST_MESSAGE;

        open().when(agentRepliesHavingSeen(now, "r1")).isAcceptedOn(RESPONSE);
        open().when(noted(1, now)).makes(NoteAdded.class);
        open().when(assigned(1, "grace", now)).makes(TicketAssigned.class);
        open().when(statusSet(1, PENDING, now)).makes(TicketStatusChanged.class);
    }

    @Test
    void aVersionMismatchSaysWhichVersionStands() {
        Outcome outcome = open().when(noted(1, 99L));

        assertThat(outcome.refusal().refusal().status()).isEqualTo(412);
        assertThat(outcome.refusal().refusal().properties()).containsEntry("version", AFTER_THE_FIRST_MESSAGE);
    }

    @Test
    void aReplyTheCallerRepeatsIsOneReply() {
        Outcome outcome = open().given(agentRepliesAnd(AWAITING_USER, "r1")).when(agentRepliesAnd(AWAITING_USER, "r1"));

        assertThat(outcome.changesNothing().answer())
                .isEqualTo(new ReplyAccepted("r1", RESPONSE, AFTER_THE_FIRST_MESSAGE + 2));
    }

    @Test
    void aRepeatedReplyIsAnsweredThoughTheTicketMovedOnAndTheWindowClosed() {
        open().given(agentRepliesHavingSeen(AFTER_THE_FIRST_MESSAGE, "r1"))
                .after(WEEK)
                .when(agentRepliesHavingSeen(AFTER_THE_FIRST_MESSAGE, "r1"))
                .changesNothing();
    }

    @Test
    void anIdUsedForAnotherReplyIsRefused() {
        Outcome outcome = open().given(agentReplies("r1")).when(agentReusesTheId("r1"));

        assertThat(outcome.isRefusedAs("reply-id-reused").refusal().refusal().status())
                .isEqualTo(409);
    }

    @Test
    void anIdThatWasRefusedMayBeUsedOnceTheCustomerWroteAgain() {
        Sourced conversation = new Sourced(Story.policy(1));
        conversation.tell(customerWrote("m1", T0), T0);

        conversation.tell(agentReplies("r1"), T0.plus(WEEK)).isRefusedAs("window-closed");
        conversation.tell(customerWrote("m2", T0.plus(WEEK)), T0.plus(WEEK));
        conversation.tell(agentReplies("r1"), T0.plus(WEEK)).makes(AgentReplyAccepted.class);
    }

    @Test
    void aTicketThatDoesNotExistIsNotFound() {
        open().when(agentRepliesOnTicket(2, "r1")).isRefusedAs("ticket-not-found");
        open().when(noted(2, null)).isRefusedAs("ticket-not-found");
        open().when(assigned(2, "grace", null)).isRefusedAs("ticket-not-found");
        open().when(statusSet(2, PENDING, null)).isRefusedAs("ticket-not-found");
    }

    @Test
    void nothingIsDoneOnASupersededTicketAndTheRefusalNamesTheCurrentOne() {
        Outcome outcome = second().when(agentRepliesOnTicket(1, "r1")).isRefusedAs("ticket-superseded");

        assertThat(outcome.refusal().refusal().properties()).containsEntry("currentTicket", Told.ID + "-2");
        second().when(noted(1, null)).isRefusedAs("ticket-superseded");
        second().when(assigned(1, "grace", null)).isRefusedAs("ticket-superseded");
        second().when(statusSet(1, PENDING, null)).isRefusedAs("ticket-superseded");
    }

    @Test
    void theNextTicketIsWorkedOn() {
        AgentReplyAccepted accepted =
                second().when(agentRepliesOnTicket(2, "r1")).only(AgentReplyAccepted.class);

        assertThat(accepted.ticketId()).isEqualTo(Told.ID + "-2");
    }

    @Test
    void aReplyKeepsItsTicketThoughItLeavesWhenTheNextOneIsOpen() {
        Story story = open().given(agentReplies("r1"), statusSet(RESOLVED))
                .after(WEEK)
                .given(customerWrote("m2", T0.plus(WEEK)));

        assertThat(story.when(leaves("r1")).only(SendAttempted.class).ticketId())
                .isEqualTo(Told.ID + "-1");
    }

    @Test
    void aResolvedTicketMayBeAnsweredWhileTheWindowIsOpen() {
        open().given(statusSet(RESOLVED)).when(agentReplies("r1")).isAcceptedOn(RESPONSE);
    }

    @Test
    void anAssignmentIsTakenBack() {
        TicketAssigned taken = open().given(assigned(1, "grace", null))
                .when(assigned(1, null, null))
                .only(TicketAssigned.class);

        assertThat(taken.assignee()).isNull();
        assertThat(taken.agent()).isEqualTo("alan");
    }

    @Test
    void f16AProfileIsRecordedOnceAndOnlyWhereItTellsSomething() {
        open().when(profile("Ada Lovelace", "Ada", "Lovelace")).makes(CustomerProfileRecorded.class);
        open().when(profile(null, "Ada", null)).makes(CustomerProfileRecorded.class);
        open().when(profile(null, null, null)).changesNothing();
        open().given(profile("Ada Lovelace", "Ada", "Lovelace"))
                .when(profile("Ada Lovelace", "Ada", "Lovelace"))
                .changesNothing();
    }

    @Test
    void aTicketIsTakenFromAnAgentWhoHasLeftOnlyWhileItIsOpenAndStillTheirs() {
        TicketAssigned returned = graces().when(givenBack(1, "grace")).only(TicketAssigned.class);
        assertThat(returned.assignee()).isNull();
        assertThat(returned.agent()).isEqualTo("system");

        open().when(givenBack(1, "grace")).changesNothing();
        graces().when(givenBack(1, "alan")).changesNothing();
        graces().given(statusSet(RESOLVED)).when(givenBack(1, "grace")).changesNothing();
        second().given(assigned(2, "grace", null)).when(givenBack(1, "grace")).changesNothing();
    }
}
