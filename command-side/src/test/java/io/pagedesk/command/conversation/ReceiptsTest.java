package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Told.agentReplies;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.delivered;
import static io.pagedesk.command.conversation.Told.echo;
import static io.pagedesk.command.conversation.Told.leaves;
import static io.pagedesk.command.conversation.Told.metaTook;
import static io.pagedesk.command.conversation.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.MessagesDelivered;
import io.pagedesk.events.conversation.MessagesRead;
import io.pagedesk.events.conversation.ReplySent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** F9: what Meta tells of our messages' way, in milliseconds, for this conversation, only forward. */
class ReceiptsTest {

    private static final Instant FIRST = T0.plusSeconds(10);
    private static final Instant SECOND = T0.plusSeconds(20);

    private static Story twoSent() {
        return story().given(customerWrote("m1", T0), agentReplies("r1"), agentReplies("r2"))
                .at(FIRST)
                .given(leaves("r1"), metaTook("r1", "s1"))
                .at(SECOND)
                .given(leaves("r2"), metaTook("r2", "s2"))
                .at(SECOND.plusSeconds(60));
    }

    @Test
    void f9TheWatermarkHoldsForAllThatWasSentUpToIt() {
        assertThat(twoSent()
                        .when(delivered(SECOND))
                        .only(MessagesDelivered.class)
                        .messageIds())
                .containsExactly("r1", "r2");
        assertThat(twoSent().when(read(SECOND)).only(MessagesRead.class).messageIds())
                .containsExactly("r1", "r2");
    }

    @Test
    void f9TheWatermarkIsReadToTheMillisecond() {
        assertThat(twoSent()
                        .when(read(SECOND.minus(MILLI)))
                        .only(MessagesRead.class)
                        .messageIds())
                .containsExactly("r1");
        twoSent().when(read(FIRST.minus(MILLI))).changesNothing();
    }

    @Test
    void f9AReceiptMayNameMidsBeyondItsWatermark() {
        assertThat(twoSent()
                        .when(delivered(FIRST, "s2"))
                        .only(MessagesDelivered.class)
                        .messageIds())
                .containsExactly("r1", "r2");
    }

    @Test
    void f9MidsThatAreNotOfThisConversationChangeNothing() {
        twoSent().when(delivered(T0, "a stranger's")).changesNothing();
    }

    @Test
    void f9ReceiptsOnlyMoveForward() {
        twoSent().given(delivered(SECOND)).when(delivered(FIRST)).changesNothing();
        twoSent().given(read(SECOND)).when(read(FIRST)).changesNothing();
        twoSent().given(read(SECOND)).when(delivered(SECOND)).changesNothing();
        twoSent().given(delivered(SECOND)).when(delivered(SECOND, "s1", "s2")).changesNothing();
    }

    @Test
    void f9ADeliveredMessageIsReadLater() {
        assertThat(twoSent()
                        .given(delivered(SECOND))
                        .when(read(SECOND))
                        .only(MessagesRead.class)
                        .messageIds())
                .containsExactly("r1", "r2");
    }

    @Test
    void f9ALaterReceiptNamesOnlyWhatIsNew() {
        assertThat(twoSent()
                        .given(read(FIRST))
                        .when(read(SECOND))
                        .only(MessagesRead.class)
                        .messageIds())
                .containsExactly("r2");
    }

    @Test
    void f9WhatHasNotLeftIsNeitherDeliveredNorRead() {
        Instant later = T0.plus(Duration.ofHours(1));

        story().given(customerWrote("m1", T0), agentReplies("r1"))
                .at(later)
                .when(read(later))
                .changesNothing();
    }

    @Test
    void f9AReceiptThatOvertookTheNewsOfTheSendHoldsForItToo() {
        Story onItsWay = story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .at(SECOND);

        Outcome early = onItsWay.when(delivered(SECOND));
        assertThat(early.only(MessagesDelivered.class).messageIds()).isEmpty();
        Outcome sent = onItsWay.given(delivered(SECOND), read(SECOND)).when(metaTook("r1", "s1"));
        assertThat(sent.only(MessagesDelivered.class).messageIds()).containsExactly("r1");
        assertThat(sent.only(MessagesRead.class).messageIds()).containsExactly("r1");
    }

    @Test
    void f9AReceiptFromBeforeTheAttemptDoesNotHoldForIt() {
        story().given(customerWrote("m1", T0), agentReplies("r1"), leaves("r1"))
                .at(SECOND)
                .given(agentReplies("r2"), leaves("r2"), delivered(FIRST))
                .when(metaTook("r2", "s2"))
                .makes(ReplySent.class);
    }

    @Test
    void f9AMessageThatWasOnItsWayWhenReadCountsFromItsAttempt() {
        assertThat(story().given(customerWrote("m1", T0), agentReplies("r1"))
                        .at(FIRST)
                        .given(leaves("r1"))
                        .at(SECOND)
                        .given(metaTook("r1", "s1"))
                        .when(read(FIRST.plus(MILLI)))
                        .only(MessagesRead.class)
                        .messageIds())
                .containsExactly("r1");
    }

    @Test
    void f3AnAnswerFromThePageInboxIsDeliveredAndReadToo() {
        Story story = story().given(customerWrote("m1", T0)).at(FIRST).given(echo("p1", null, FIRST));

        assertThat(story.at(SECOND).when(read(SECOND)).only(MessagesRead.class).messageIds())
                .containsExactly("p1");
    }

    @Test
    void thePartsOfAReplyAreNamedEach() {
        Story story = story().given(customerWrote("m1", T0), agentReplies("r1", 2));

        assertThat(story.given(leaves("r1", 0), metaTook("r1", 0, "s0"), leaves("r1", 1), metaTook("r1", 1, "s1"))
                        .when(delivered(T0))
                        .only(MessagesDelivered.class)
                        .messageIds())
                .containsExactly("r1", "r1/1");
    }
}
