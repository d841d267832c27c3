package io.pagedesk.query.message;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static io.pagedesk.query.desk.ConversationFacts.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.media.KeptMedia;
import io.pagedesk.query.problem.InvalidRequestException;
import io.pagedesk.query.projection.ProjectionBench;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** A thread is read from its end: the latest first of all, then what was before. */
class ThreadQueriesTest {

    private static final int MESSAGES = 75;
    private static final Attachment PICTURE = new Attachment("image", "https://cdn.example/1", null, null);

    private final ProjectionBench bench = MessageBench.projection();
    private final ReadModels readModels = GenerationTesting.readModels(bench.database());
    private final ThreadQueries queries =
            new ThreadQueries(readModels, new MessageLinkLookup(readModels, Mockito.mock(KeptMedia.class)));
    private final ConversationFacts conversation = opened("p", "thread");

    @BeforeEach
    void write() {
        for (int n = 0; n < MESSAGES; n++) {
            conversation.customerWrites("m%02d".formatted(n), "message " + n, NOON.plusSeconds(n / 2));
        }
        bench.project(conversation.facts());
    }

    @Test
    void thePartsOfAThreadAreItWithoutAGapOrARepetition() {
        List<String> read = new ArrayList<>();
        ThreadPage part = queries.handle(FindThread.endingBefore(conversation.ticketId(), null));
        read.addAll(0, ids(part));
        while (part.earlier()) {
            part = queries.handle(FindThread.endingBefore(conversation.ticketId(), part.first()));
            read.addAll(0, ids(part));
        }

        assertThat(read)
                .containsExactlyElementsOf(IntStream.range(0, MESSAGES)
                        .mapToObj("m%02d"::formatted)
                        .toList());
    }

    @Test
    void whatIsOnTheScreenIsReadAgainFromItsFirstMessageOn() {
        ThreadPage end = queries.handle(FindThread.endingBefore(conversation.ticketId(), null));
        bench.project(conversation
                .customerWrites("new", "one more", NOON.plusSeconds(MESSAGES))
                .facts());

        ThreadPage now = queries.handle(FindThread.from(conversation.ticketId(), end.first()));

        assertThat(ids(now))
                .startsWith(ids(end).get(0))
                .endsWith("new")
                .hasSize(end.items().size() + 1);
        assertThat(now.first()).isEqualTo(end.first());
    }

    @Test
    void whatIsAnsweredIsQuotedThoughItWasLongBeforeAndWhatTheDeskNeverSawIsNot() {
        bench.project(conversation
                .at(NOON.plusSeconds(MESSAGES))
                .customerSends("answer", PICTURE, "m00")
                .customerSends("lost", PICTURE, "m_of_another_time")
                .facts());

        ThreadPage end = queries.handle(FindThread.endingBefore(conversation.ticketId(), null));

        assertThat(ids(end)).contains("answer", "lost").doesNotContain("m00");
        assertThat(end.answered()).containsOnlyKeys("m00");
        assertThat(end.answered().get("m00"))
                .isEqualTo(new AnsweredMessage(
                        "m00", conversation.ticketId(), MessageKind.CUSTOMER, null, "message 0", false, null));
    }

    @Test
    void aThreadWithoutMessagesHasNoFirst() {
        ThreadPage nothing = queries.handle(FindThread.endingBefore("no-such-ticket", null));

        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.first()).isNull();
        assertThat(nothing.earlier()).isFalse();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> FindThread.endingBefore(conversation.ticketId(), "nonsense"))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static List<String> ids(ThreadPage page) {
        return page.items().stream().map(MessageView::id).toList();
    }
}
