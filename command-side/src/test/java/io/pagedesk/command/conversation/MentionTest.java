package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.mentionsSeen;
import static io.pagedesk.command.conversation.Told.noted;
import static io.pagedesk.command.conversation.Told.notedFor;
import static io.pagedesk.command.conversation.Told.statusSet;
import static io.pagedesk.events.conversation.TicketStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.MentionsSeen;
import io.pagedesk.events.conversation.NoteAdded;
import org.junit.jupiter.api.Test;

class MentionTest {

    private static Story open() {
        return story().given(customerWrote("m1", T0));
    }

    @Test
    void aNoteTellsWhomItMentions() {
        assertThat(open().when(notedFor("alan", "ada")).only(NoteAdded.class).mentions())
                .containsExactly("alan", "ada");
    }

    @Test
    void aMentionIsSeenOnce() {
        Story mentioned = open().given(notedFor("alan"));

        assertThat(mentioned.when(mentionsSeen("alan")).only(MentionsSeen.class).agent())
                .isEqualTo("alan");
        open().given(notedFor("alan"), mentionsSeen("alan"))
                .when(mentionsSeen("alan"))
                .changesNothing();
        open().given(notedFor("alan"), mentionsSeen("alan"), notedFor("alan"))
                .when(mentionsSeen("alan"))
                .makes(MentionsSeen.class);
    }

    @Test
    void whoeverIsNotMentionedSeesNothing() {
        open().given(notedFor("alan")).when(mentionsSeen("ada")).changesNothing();
    }

    @Test
    void seeingDoesNotMoveTheTicketUnderTheHandsOfOthers() {
        open().given(notedFor("alan"), mentionsSeen("alan")).when(noted(1, 3L)).makes(NoteAdded.class);
    }

    @Test
    void aMentionOnAnEarlierTicketIsSeenToo() {
        open().given(notedFor("alan"), statusSet(RESOLVED))
                .after(WEEK)
                .given(customerWrote("m2", T0.plus(WEEK)))
                .when(mentionsSeen("alan"))
                .makes(MentionsSeen.class);
    }
}
