package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.customerDeleted;
import static io.pagedesk.command.conversation.Told.customerEdited;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.MessageReceived;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

/** Edits and deletions: they open no window, edits only rise, and what is gone stays gone. */
class MessageChangeTest {

    private static final Instant LATER = T0.plus(DAY);

    @Test
    void anEditOpensNoWindow() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(LATER)
                .when(customerEdited("m1", 1, LATER))
                .makes(MessageEdited.class);

        assertThat(outcome.only(MessageEdited.class).edits()).isEqualTo(1);
        story().given(customerWrote("m1", T0))
                .after(Story.WEEK)
                .given(customerEdited("m1", 1, T0.plus(Story.WEEK)))
                .when(Told.agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @Test
    void f26AnEditThatComesAfterALaterOneChangesNothing() {
        story().given(customerWrote("m1", T0), customerEdited("m1", 2, T0))
                .when(customerEdited("m1", 1, T0))
                .changesNothing();
    }

    @Test
    void f1AnEditToldTwiceIsThereOnce() {
        story().given(customerWrote("m1", T0), customerEdited("m1", 1, T0))
                .when(customerEdited("m1", 1, T0))
                .changesNothing();
    }

    @Test
    void editsOfTwoMessagesAreCountedApart() {
        story().given(customerWrote("m1", T0), customerEdited("m1", 2, T0))
                .when(customerEdited("m2", 1, T0))
                .makes(MessageEdited.class);
    }

    @Test
    void aDeletionIsRecordedOnceAndOpensNoWindow() {
        Story story = story().given(customerWrote("m1", T0)).at(LATER);

        assertThat(story.when(customerDeleted("m1", LATER))
                        .makes(MessageDeleted.class)
                        .window())
                .isNull();
        story.given(customerDeleted("m1", LATER))
                .at(LATER.plus(DAY))
                .when(customerDeleted("m1", LATER.plus(DAY)))
                .changesNothing();
    }

    @Test
    void aDeletedMessageIsEditedNoMore() {
        story().given(customerWrote("m1", T0), customerDeleted("m1", T0))
                .when(customerEdited("m1", 1, T0))
                .changesNothing();
    }

    @Test
    void f26AMessageThatWasDeletedBeforeItCameIsShownAsDeleted() {
        Outcome outcome = story().given(customerWrote("m0", T0))
                .after(MILLI)
                .given(customerDeleted("m1", T0.plus(MILLI)))
                .when(customerWrote("m1", T0))
                .makes(MessageReceived.class, MessageDeleted.class);

        assertThat(outcome.only(MessageDeleted.class).deletedAt()).isEqualTo(T0.plus(MILLI));
    }

    @Test
    void changesBeforeAnyConversationFindNone() {
        assertThat(story().failureOf(customerEdited("m1", 1, T0))).isInstanceOf(AggregateNotFoundException.class);
        assertThat(story().failureOf(customerDeleted("m1", T0))).isInstanceOf(AggregateNotFoundException.class);
    }
}
