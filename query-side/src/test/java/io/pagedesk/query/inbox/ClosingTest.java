package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static io.pagedesk.query.desk.ConversationFacts.opened;
import static io.pagedesk.query.desk.ConversationFacts.windowFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.ConversationFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unanswered, and the window that is open now ends within four hours. Windows end after 24 hours and 7 days. */
class ClosingTest {

    private static final Duration MILLI = Duration.ofMillis(1);

    private final InboxBench bench = new InboxBench();
    private final ConversationFacts waiting = opened("p", "1").customerWrites("m1", "hello");
    private final Instant standardEnd = NOON.plus(Duration.ofHours(24));
    private final Instant humanAgentEnd = NOON.plus(Duration.ofDays(7));

    @Test
    void aTicketEntersFourHoursBeforeTheStandardWindowEnds() {
        bench.project(waiting);

        assertThat(closingAt(standardEnd.minus(Duration.ofHours(4)).minus(MILLI)))
                .isEmpty();
        assertThat(closingAt(standardEnd.minus(Duration.ofHours(4)))).containsExactly(waiting.ticketId());
        assertThat(closingAt(standardEnd.minus(MILLI))).containsExactly(waiting.ticketId());
    }

    @Test
    void atItsEndTheStandardWindowIsNoLongerOpenAndTheNextOneIsFar() {
        bench.project(waiting);

        assertThat(closingAt(standardEnd)).isEmpty();
    }

    @Test
    void aTicketEntersAgainFourHoursBeforeTheHumanAgentWindowEnds() {
        bench.project(waiting);

        assertThat(closingAt(humanAgentEnd.minus(Duration.ofHours(4)).minus(MILLI)))
                .isEmpty();
        assertThat(closingAt(humanAgentEnd.minus(Duration.ofHours(4)))).containsExactly(waiting.ticketId());
        assertThat(closingAt(humanAgentEnd.minus(MILLI))).containsExactly(waiting.ticketId());
        assertThat(closingAt(humanAgentEnd)).isEmpty();
    }

    @Test
    void aWindowWhoseOnlyHumanAgentReplyIsUsedIsNotOpen() {
        bench.project(opened("p", "2")
                .customerWrites("m1", "hello")
                .agentReplies("r1", "hi")
                .failed("r1", 0, "refused-by-meta", null, windowFrom(NOON, 0)));

        assertThat(closingAt(humanAgentEnd.minusSeconds(60))).isEmpty();
        assertThat(closingAt(standardEnd.minusSeconds(60))).hasSize(1);
    }

    @Test
    void aWindowWithoutALimitOfHumanAgentRepliesIsOpen() {
        ReplyWindow unlimited = new ReplyWindow(NOON, standardEnd, humanAgentEnd, -1, -1, false);
        bench.project(opened("p", "2")
                .customerWrites("m1", "hello")
                .agentReplies("r1", "hi")
                .failed("r1", 0, "refused-by-meta", null, unlimited));

        assertThat(closingAt(humanAgentEnd.minusSeconds(60))).hasSize(1);
    }

    @Test
    void aWindowThatAReactionOpenedHasNoHumanAgentTimeOfItsOwn() {
        ReplyWindow reaction = new ReplyWindow(NOON, standardEnd, null, 1, 1, false);
        bench.project(opened("p", "2")
                .customerWrites("m1", "hello")
                .agentReplies("r1", "hi")
                .failed("r1", 0, "refused-by-meta", null, reaction));

        assertThat(closingAt(standardEnd.minusSeconds(60))).hasSize(1);
        assertThat(closingAt(humanAgentEnd.minusSeconds(60))).isEmpty();
    }

    @Test
    void answeredAndResolvedTicketsAreNotClosing() {
        ConversationFacts answered =
                opened("p", "2").customerWrites("m2", "hello").agentReplies("r2", "hi");
        ConversationFacts fromTheInbox =
                opened("p", "3").customerWrites("m3", "hello").pageInboxWrites("m4", "hi");
        ConversationFacts resolved = opened("p", "4")
                .customerWrites("m5", "hello")
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, "ada");
        bench.project(answered, fromTheInbox, resolved, waiting);

        assertThat(closingAt(standardEnd.minusSeconds(60))).containsExactly(waiting.ticketId());
        assertThat(bench.counts()).containsEntry("closing", 1L);
    }

    @Test
    void theSoonestDeadlineOfEitherWindowComesFirstAndPagesFollowOn() {
        Instant now = humanAgentEnd.minus(Duration.ofHours(3));
        ConversationFacts inTwoHours =
                opened("p", "2", now.minus(Duration.ofHours(22))).customerWrites("m2", "standard, two hours left");
        ConversationFacts inFourHours =
                opened("p", "3", now.minus(Duration.ofHours(20))).customerWrites("m3", "standard, four hours left");
        bench.project(inFourHours, waiting, inTwoHours);
        bench.clock.at(now);

        TicketPage first = bench.list(new ListParameters("closing", null, null, null, null, null, null, "2"));
        TicketPage second = bench.list(new ListParameters("closing", null, null, null, null, null, first.next(), "2"));

        assertThat(InboxBench.ids(first)).containsExactly(inTwoHours.ticketId(), waiting.ticketId());
        assertThat(InboxBench.ids(second)).containsExactly(inFourHours.ticketId());
        assertThat(second.next()).isNull();
    }

    private List<String> closingAt(Instant now) {
        bench.clock.at(now);
        return bench.inbox("closing");
    }
}
