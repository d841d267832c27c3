package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static io.pagedesk.query.desk.ConversationFacts.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.ConversationFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final InboxBench bench = new InboxBench();

    private final ConversationFacts untouched =
            opened("p", "1", NOON.minusSeconds(50)).customerWrites("m1", "one");
    private final ConversationFacts mine =
            opened("p", "2", NOON.minusSeconds(40)).customerWrites("m2", "two").assigned("ada");
    private final ConversationFacts others = opened("p", "3", NOON.minusSeconds(30))
            .customerWrites("m3", "three")
            .assigned("bob")
            .status(TicketStatus.AWAITING_AGENT, TicketStatus.AWAITING_USER, "bob");
    private final ConversationFacts pending = opened("p", "4", NOON.minusSeconds(20))
            .customerWrites("m4", "four")
            .status(TicketStatus.AWAITING_AGENT, TicketStatus.PENDING, "bob");
    private final ConversationFacts resolved = opened("q", "5", NOON.minusSeconds(10))
            .customerWrites("m5", "five")
            .assigned("ada")
            .status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, "ada");

    @Test
    void eachTicketIsInItsInboxesLatestActivityFirst() {
        bench.project(untouched, mine, others, pending, resolved);

        assertThat(bench.inbox("unassigned")).containsExactly(pending.ticketId(), untouched.ticketId());
        assertThat(bench.inbox("mine")).containsExactly(mine.ticketId());
        assertThat(bench.inbox("all"))
                .containsExactly(pending.ticketId(), others.ticketId(), mine.ticketId(), untouched.ticketId());
        assertThat(bench.inbox("awaiting-user")).containsExactly(others.ticketId());
        assertThat(bench.inbox("pending")).containsExactly(pending.ticketId());
        assertThat(bench.inbox("resolved")).containsExactly(resolved.ticketId());
    }

    @Test
    void theCountsAreThoseOfTheLists() {
        bench.project(untouched, mine, others, pending, resolved);

        bench.counts()
                .forEach((inbox, count) ->
                        assertThat(bench.inbox(inbox)).as(inbox).hasSize(count.intValue()));
        assertThat(bench.counts())
                .containsOnlyKeys("unassigned", "mine", "all", "awaiting-user", "pending", "resolved", "closing")
                .containsEntry("all", 4L);
    }

    @Test
    void whatALiveUpdateSaysIsWhatTheListsHold() {
        bench.project(untouched, mine, others, pending, resolved);
        List<Instant> times = List.of(
                NOON, NOON.plus(Duration.ofHours(21)), NOON.plus(Duration.ofHours(25)), NOON.plus(Duration.ofDays(7)));

        for (Instant time : times) {
            bench.clock.at(time.minusSeconds(60));
            bench.told()
                    .forEach((ticket, inboxes) -> assertThat(inboxes)
                            .as(ticket + " at " + time)
                            .containsExactlyElementsOf(Arrays.stream(Inbox.values())
                                    .map(Inbox::title)
                                    .filter(inbox -> bench.inbox(inbox).contains(ticket))
                                    .toList()));
        }
    }

    @Test
    void withoutAnInboxEveryTicketIsListed() {
        bench.project(untouched, resolved);

        assertThat(bench.search(null)).containsExactly(resolved.ticketId(), untouched.ticketId());
    }

    @Test
    void everyConditionThatIsGivenMustHold() {
        bench.project(untouched, mine, others, pending, resolved);

        assertThat(InboxBench.ids(
                        bench.list(new ListParameters(null, "q", "RESOLVED", "me", null, "FIVE", null, null))))
                .containsExactly(resolved.ticketId());
        assertThat(InboxBench.ids(bench.list(new ListParameters("all", "q", null, null, null, null, null, null))))
                .isEmpty();
        assertThat(InboxBench.ids(bench.list(new ListParameters("", "p", "", "bob", null, "", "", null))))
                .containsExactly(others.ticketId());
    }
}
