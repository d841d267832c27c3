package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.query.desk.ConversationFacts;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CustomerActProjectorTest {

    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final Referral LINK = new Referral("flyer", "SHORTLINK", "OPEN_THREAD", null, null, null);

    private final TicketBench bench = new TicketBench();
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1")
            .customerWrites("m1", "hello")
            .agentReplies("r1", "good day")
            .at(LATER);

    @Test
    void aPressedButtonIsLikeAMessage() {
        bench.project(conversation.customerPresses("b1", "Talk to us", "TALK").facts());

        assertThat(ticket())
                .containsEntry("unread", true)
                .containsEntry("unanswered", true)
                .containsEntry("customerActiveAt", Date.from(LATER));
        assertThat(ticket().get("lastMessage", Document.class))
                .containsEntry("text", "Talk to us")
                .containsEntry("from", "CUSTOMER");
        assertThat(ticket().getList("words", String.class)).contains("talk");
        assertThat(WindowDocument.in(ticket()).openedAt()).isEqualTo(LATER);
    }

    @Test
    void aReactionMovesTheWindowAndAsksForNothing() {
        bench.project(conversation.customerReacts("r1", "a", null, LATER).facts());

        isAnsweredAndRead();
        assertThat(WindowDocument.in(ticket()).openedAt()).isEqualTo(LATER);
        assertThat(ticket()).containsEntry("customerActiveAt", Date.from(LATER));
    }

    @Test
    void aWayInMovesTheWindowAndAsksForNothing() {
        bench.project(conversation.customerComesBy(LINK).facts());

        isAnsweredAndRead();
        assertThat(WindowDocument.in(ticket()).openedAt()).isEqualTo(LATER);
    }

    @Test
    void anOptInAndAReactionTakenBackLeaveTheWindowAlone() {
        bench.project(conversation
                .customerOptsIn("notification_messages", "News")
                .customerTakesReactionBack("r1", LATER)
                .facts());

        isAnsweredAndRead();
        assertThat(WindowDocument.in(ticket()).openedAt()).isEqualTo(NOON);
    }

    @Test
    void whatComesBeforeTheFirstTicketWaitsForIt() {
        ConversationFacts early = ConversationFacts.started("page-1", "psid-2")
                .customerReacts("m0", "a", null, NOON)
                .customerTakesReactionBack("m0", NOON)
                .customerComesBy(LINK)
                .customerOptsIn(null, null)
                .threadIsAskedForBy("app-2")
                .threadGoesTo("app-2");
        bench.project(early.facts());
        assertThat(bench.document(early.ticketId())).isNull();

        bench.project(early.ticketOpened().since(6));
        assertThat(bench.document(early.ticketId())).containsEntry("version", 7L);
    }

    @Test
    void aReplyThatIsWithdrawnLeavesTheCustomerWithoutAnAnswer() {
        bench.project(conversation.withdrawn("r1", 0).facts());

        assertThat(ticket()).containsEntry("unanswered", true).containsEntry("unread", false);
    }

    @Test
    void anEarlierReplyToTheSameQuestionStillAnswersIt() {
        bench.project(conversation
                .agentReplies("r2", "one more thing")
                .withdrawn("r2", 0)
                .facts());
        assertThat(ticket()).containsEntry("unanswered", false);

        bench.project(conversation
                .failed("r1", 0, "gave-up", null, ConversationFacts.windowFrom(NOON, 1))
                .since(5));
        assertThat(ticket()).containsEntry("unanswered", true);
    }

    @Test
    void whatIsLeftOfAReplyStillAnswers() {
        bench.project(conversation
                .customerWrites("m2", "and?")
                .agentReplies("r2", "one", "two", "three")
                .withdrawn("r2", 2)
                .withdrawn("r2", 1)
                .facts());
        assertThat(ticket()).containsEntry("unanswered", false);

        bench.project(conversation.withdrawn("r2", 0).since(7));
        assertThat(ticket()).containsEntry("unanswered", true);
    }

    @Test
    void aReplyThatIsSentAgainAnswersAgainAndMovesTheWindow() {
        bench.project(conversation
                .failed("r1", 0, "gave-up", null, ConversationFacts.windowFrom(NOON, 0))
                .retried("r1", ReplyBasis.RESPONSE, 0)
                .facts());

        assertThat(ticket()).containsEntry("unanswered", false);
        assertThat(WindowDocument.in(ticket())).isEqualTo(ConversationFacts.windowFrom(NOON, 1));
    }

    @Test
    void nobodyWaitsForAnAnswerWhereNothingWasAsked() {
        ConversationFacts silent = ConversationFacts.opened("page-1", "psid-3")
                .customerReacts("m0", "a", null, NOON)
                .agentReplies("r9", "thank you")
                .withdrawn("r9", 0);
        bench.project(silent.facts());

        assertThat(bench.document(silent.ticketId())).containsEntry("unanswered", false);
    }

    private void isAnsweredAndRead() {
        assertThat(ticket()).containsEntry("unanswered", false).containsEntry("unread", false);
        assertThat(ticket().get("lastMessage", Document.class)).containsEntry("text", "good day");
    }

    private Document ticket() {
        return bench.document(conversation.ticketId());
    }
}
