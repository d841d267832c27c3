package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static io.pagedesk.query.desk.ConversationFacts.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.problem.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketPagingTest {

    private final InboxBench bench = new InboxBench();

    @Test
    void pagesFollowOnAndEndWithoutANextOne() {
        List<ConversationFacts> tickets = projectSeven();

        assertThat(readAll("3"))
                .containsExactlyElementsOf(tickets.stream()
                        .sorted((one, other) -> other.at().compareTo(one.at()))
                        .map(ConversationFacts::ticketId)
                        .toList());
        assertThat(page("7", null).next()).isNull();
    }

    @Test
    void ticketsOfTheSameInstantAreListedOnceEach() {
        IntStream.range(0, 7)
                .forEach(i -> bench.project(opened("p", "same-" + i).customerWrites("m" + i, "hello")));

        assertThat(readAll("2")).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatComesInWhileSomebodyReadsMovesNothing() {
        projectSeven();
        TicketPage first = page("3", null);
        List<String> restBefore = InboxBench.ids(page("10", first.next()));

        bench.project(opened("p", "new", NOON.plusSeconds(3600)).customerWrites("new", "hello"));

        assertThat(InboxBench.ids(page("10", first.next()))).isEqualTo(restBefore);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        projectSeven();
        String next = page("3", null).next();

        assertThatThrownBy(() -> bench.list(new ListParameters("closing", null, null, null, null, null, next, null)))
                .isInstanceOf(InvalidRequestException.class);
    }

    private List<ConversationFacts> projectSeven() {
        List<ConversationFacts> tickets = IntStream.range(0, 7)
                .mapToObj(i ->
                        opened("p", "psid-" + i, NOON.plusSeconds((i * 5) % 7)).customerWrites("m" + i, "hello"))
                .toList();
        tickets.forEach(bench::project);
        return tickets;
    }

    private List<String> readAll(String limit) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            TicketPage page = page(limit, cursor);
            all.addAll(InboxBench.ids(page));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private TicketPage page(String limit, String cursor) {
        return bench.list(new ListParameters("all", null, null, null, null, null, cursor, limit));
    }
}
