package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.labelled;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.command.conversation.Told.unlabelled;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.LabelAdded;
import io.pagedesk.events.conversation.LabelRemoved;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static final long AFTER_THE_FIRST_MESSAGE = 2;

    private static Story open() {
        return story().given(customerWrote("m1", T0));
    }

    @Test
    void aLabelIsPutOnAndTakenOff() {
        assertThat(open().when(labelled("late")).only(LabelAdded.class).label()).isEqualTo("late");
        assertThat(open().given(labelled("late"))
                        .when(unlabelled("late"))
                        .only(LabelRemoved.class)
                        .agent())
                .isEqualTo("alan");
    }

    @Test
    void whatIsSoAlreadyMakesNoEvent() {
        open().given(labelled("late")).when(labelled("late")).changesNothing();
        open().when(unlabelled("late")).changesNothing();
        open().given(labelled("late"), unlabelled("late"))
                .when(labelled("late"))
                .makes(LabelAdded.class);
    }

    private static Story full() {
        return open().given(
                        IntStream.range(0, 20).mapToObj(i -> labelled("l" + i)).toArray(ConversationCommand[]::new));
    }

    @Test
    void aTicketHasTwentyLabelsAndNoMore() {
        full().when(labelled("one more")).isRefusedAs("too-many-labels");
        full().when(labelled("l7")).changesNothing();
        full().given(unlabelled("l7")).when(labelled("one more")).makes(LabelAdded.class);
    }

    private static Story next() {
        return open().given(labelled("late"), statusSet(RESOLVED))
                .after(WEEK)
                .given(customerWrote("m2", T0.plus(WEEK)));
    }

    @Test
    void theNextTicketBeginsWithoutLabels() {
        next().when(labelled(2, "late", null)).makes(LabelAdded.class);
        next().when(labelled(1, "late", null)).isRefusedAs("ticket-superseded");
    }

    @Test
    void aLabelMovesTheVersionAndHeedsTheOneThatWasSeen() {
        assertThat(open().when(labelled(1, "late", AFTER_THE_FIRST_MESSAGE)).answer())
                .isEqualTo(AFTER_THE_FIRST_MESSAGE + 1);
        open().given(labelled("late"))
                .when(labelled(1, "other", AFTER_THE_FIRST_MESSAGE))
                .isRefusedAs("version-mismatch");
        open().given(labelled("late"))
                .when(unlabelled(1, "late", AFTER_THE_FIRST_MESSAGE))
                .isRefusedAs("version-mismatch");
    }
}
