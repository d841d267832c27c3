package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.projection.MissingDocumentException;
import io.pagedesk.query.projection.ProjectionFailedException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TicketProjectorTest {

    private final TicketBench bench = new TicketBench();
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-987651234");

    @Test
    void aNewTicketIsNamedNeutrallyAndAwaitsAnAgent() {
        bench.project(conversation.facts());

        assertThat(ticket())
                .containsEntry("subject", "Messenger user 1234")
                .containsEntry("status", "AWAITING_AGENT")
                .containsEntry("assignee", null)
                .containsEntry("version", 1L);
    }

    @Test
    void f16APlaceholderIsReplacedByTheNameOnEveryTicketOfTheCustomer() {
        String first = conversation.ticketId();
        bench.project(conversation
                .customerWrites("m1", "hello")
                .nextTicketOpened()
                .profile(null, "Grace", "Hopper")
                .facts());

        assertThat(ticket()).containsEntry("subject", "Grace Hopper").containsEntry("version", 4L);
        assertThat(ticket(first)).containsEntry("subject", "Grace Hopper").containsEntry("version", 2L);
        assertThat(ticket(first).get("customer", Document.class)).containsEntry("lastName", "Hopper");
    }

    @Test
    void theFullNameComesBeforeItsParts() {
        bench.project(
                conversation.profile("Rear Admiral Hopper", "Grace", "Hopper").facts());

        assertThat(ticket()).containsEntry("subject", "Rear Admiral Hopper");
    }

    @Test
    void aTicketOfAKnownCustomerIsNamedFromTheStart() {
        ConversationFacts known =
                ConversationFacts.started("page-1", "psid-2").ticketOpened("Grace Hopper", null, null);
        bench.project(known.facts());

        assertThat(ticket(known.ticketId())).containsEntry("subject", "Grace Hopper");
    }

    @Test
    void theCustomersMessageMakesTheTicketUnreadAndUnanswered() {
        bench.project(conversation.customerWrites("m1", "hello").facts());

        assertThat(ticket()).containsEntry("unread", true).containsEntry("unanswered", true);
        assertThat(lastMessage()).containsEntry("text", "hello").containsEntry("from", "CUSTOMER");
    }

    @Test
    void anAnswerMakesTheTicketReadAndAnswered() {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .at(NOON.plusSeconds(60))
                .agentReplies("r1", "good day", "and welcome")
                .facts());

        assertThat(ticket()).containsEntry("unread", false).containsEntry("unanswered", false);
        assertThat(lastMessage()).containsEntry("text", "and welcome").containsEntry("from", "AGENT");
    }

    @Test
    void aReplyThatFailsLeavesTheTicketUnansweredButRead() {
        ReplyWindow window = ConversationFacts.windowFrom(NOON, 0);
        bench.project(conversation
                .customerWrites("m1", "hello")
                .agentReplies("r1", "good day")
                .failed("r1", 0, "window-closed", null, window)
                .facts());

        assertThat(ticket()).containsEntry("unread", false).containsEntry("unanswered", true);
        assertThat(WindowDocument.in(ticket())).isEqualTo(window);
    }

    @Test
    void f3AnAnswerFromThePageInboxAnswersTheTicketButNoAgentHasReadIt() {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .at(NOON.plusSeconds(60))
                .pageInboxWrites("m2", "we are here")
                .facts());

        assertThat(ticket()).containsEntry("unread", true).containsEntry("unanswered", false);
        assertThat(lastMessage()).containsEntry("text", "we are here").containsEntry("from", "PAGE_INBOX");
    }

    @Test
    void f3APageInboxMessageMayStandOnATicketThatIsStillToCome() {
        ConversationFacts early = ConversationFacts.started("page-1", "psid-3").pageInboxWrites("m1", "hello from us");
        bench.project(early.facts());
        bench.project(early.ticketOpened().customerWrites("m2", "hi").since(1));

        assertThat(ticket(early.ticketId())).containsEntry("version", 3L);
    }

    @Test
    void whatAnAgentDoesMakesTheTicketRead() {
        bench.project(conversation.customerWrites("m1", "hello").assigned("ada").facts());
        assertThat(ticket()).containsEntry("unread", false).containsEntry("assignee", "ada");

        bench.project(conversation.customerWrites("m2", "hello?").since(3));
        assertThat(ticket()).containsEntry("unread", true);

        bench.project(conversation.noted("n1", "call back").since(4));
        assertThat(ticket()).containsEntry("unread", false);
    }

    @Test
    void aStatusThatTheCustomerChangedByWritingLeavesTheTicketUnread() {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .status(TicketStatus.PENDING, TicketStatus.AWAITING_AGENT, null)
                .facts());

        assertThat(ticket()).containsEntry("unread", true);
    }

    @Test
    void aResolvedTicketIsNoLongerOpenUntilItIsReopened() {
        bench.project(conversation
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, "ada")
                .facts());
        assertThat(ticket()).containsEntry("status", "RESOLVED").containsEntry("open", false);

        bench.project(conversation
                .status(TicketStatus.RESOLVED, TicketStatus.AWAITING_AGENT, null)
                .since(2));
        assertThat(ticket()).containsEntry("status", "AWAITING_AGENT").containsEntry("open", true);
    }

    @Test
    void f26ALateMessageNeitherReplacesTheLastOneNorMovesActivityBack() {
        bench.project(conversation
                .customerWrites("m2", "second", NOON.plusSeconds(30))
                .customerWrites("m1", "first", NOON.minusSeconds(30))
                .facts());

        assertThat(lastMessage()).containsEntry("text", "second");
        assertThat(ticket()).containsEntry("customerActiveAt", Date.from(NOON.plusSeconds(30)));
        assertThat(ticket()).containsEntry("version", 3L);
    }

    @Test
    void aReplyThatIsJudgedAnewShowsTheWindowAfterwards() {
        ReplyWindow used = ConversationFacts.windowFrom(NOON.minus(Duration.ofDays(2)), 0);
        bench.project(conversation
                .customerWrites("m1", "hello")
                .agentReplies("r1", "hi")
                .rejudged("r1", used)
                .facts());

        assertThat(WindowDocument.in(ticket())).isEqualTo(used);
    }

    @Test
    void eventsThatComeTwiceChangeNothing() {
        bench.project(aLifeOfATicket().facts());
        List<Document> once = bench.documents();

        bench.project(aLifeOfATicket().facts());

        assertThat(bench.documents()).isEqualTo(once);
    }

    @Test
    void staleEventsChangeNothing() {
        bench.project(aLifeOfATicket().facts());
        List<Document> once = bench.documents();

        bench.project(aLifeOfATicket().facts().subList(2, 5));

        assertThat(bench.documents()).isEqualTo(once);
    }

    @Test
    void oneBatchWritesTheSameAsOneEventAtATime() {
        bench.project(aLifeOfATicket().facts());
        TicketBench slowly = new TicketBench();
        aLifeOfATicket().facts().forEach(fact -> slowly.project(List.of(fact)));

        assertThat(slowly.documents()).isEqualTo(bench.documents());
    }

    @Test
    void anEventForATicketThatIsNotThereIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> bench.project(conversation.assigned("ada").since(1)))
                .isInstanceOf(ProjectionFailedException.class)
                .hasMessageContaining("conversation.ticket-assigned")
                .hasMessageContaining(conversation.id() + " #2")
                .hasCauseInstanceOf(MissingDocumentException.class);
    }

    private ConversationFacts aLifeOfATicket() {
        return ConversationFacts.opened("page-1", "psid-987651234")
                .customerWrites("m1", "hello there")
                .assigned("ada")
                .profile("Grace Hopper", null, null)
                .at(NOON.plusSeconds(90))
                .agentReplies("r1", "good day")
                .withdrawn("r1", 0)
                .threadGoesTo("app-2")
                .threadComesBack()
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, "ada")
                .nextTicketOpened()
                .customerWrites("m2", "me again")
                .customerPresses("m3", "Talk to us", "TALK")
                .customerEdits("m2", "it is me again", 1)
                .customerTakesBack("m1");
    }

    private Document ticket() {
        return ticket(conversation.ticketId());
    }

    private Document ticket(String id) {
        return bench.document(id);
    }

    private Document lastMessage() {
        return ticket().get("lastMessage", Document.class);
    }
}
