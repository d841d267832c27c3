package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F30: where the connection breaks, nobody knows whether the customer has the reply. It is never sent twice. */
@ExtendWith(DeskExtension.class)
class UncertainSendIT {

    private final RunningDesk desk;
    private final CustomerChat chat;

    UncertainSendIT(RunningDesk desk) {
        this.desk = desk;
        this.chat = desk.newCustomer();
    }

    @BeforeEach
    void customerWrote() {
        chat.writes("Where is my parcel?");
    }

    @Test
    void f30TheEchoTellsThatTheReplyLeft() {
        goesWrongOnce(MisbehaviourKind.DROP_AFTER_DELIVERING);

        String replyId = chat.isAnswered("On its way.");

        chat.awaitLeft(replyId);
        assertNeverSentAgain("On its way.");
        assertThat(chat.receivedTexts()).containsExactly("On its way.", "And the next.");
    }

    @Test
    void f30WithoutAnEchoThePersonDecides() {
        goesWrongOnce(MisbehaviourKind.DROP_AFTER_DELIVERING);
        goesWrongOnce(MisbehaviourKind.SUPPRESS_ECHO);

        String replyId = chat.isAnswered("On its way.");

        chat.awaitState(replyId, "UNCERTAIN");
        assertNeverSentAgain("On its way.");
        assertThat(chat.receivedTexts()).containsExactly("On its way.", "And the next.");
    }

    @Test
    void f30AReplyThatNeverArrivedIsUncertainToo() {
        goesWrongOnce(MisbehaviourKind.DROP_BEFORE_DELIVERING);

        String replyId = chat.isAnswered("On its way.");

        chat.awaitState(replyId, "UNCERTAIN");
        assertNeverSentAgain("On its way.");
        assertThat(chat.receivedTexts()).containsExactly("And the next.");
    }

    @Test
    void f30AnEchoThatComesAfterAllSettlesIt() {
        goesWrongOnce(MisbehaviourKind.DROP_AFTER_DELIVERING);
        desk.messenger()
                .begin(Misbehaviour.of(MisbehaviourKind.DELAY_WEBHOOKS).times(1).lasting(Duration.ofSeconds(3)));

        String replyId = chat.isAnswered("On its way.");

        chat.awaitState(replyId, "UNCERTAIN");
        chat.awaitLeft(replyId);
        assertThat(chat.thread("AGENT")).hasSize(1);
        assertThat(chat.thread("PAGE_INBOX")).isEmpty();
    }

    /** The next reply leaves, an hour later at that, and the one before did not leave a second time. */
    private void assertNeverSentAgain(String text) {
        desk.clock().forward(Duration.ofHours(1));
        chat.awaitLeft(chat.isAnswered("And the next."));
        eventually(() -> assertThat(chat.calls()).hasSize(2));
        assertThat(chat.calls())
                .extracting(it -> it.body().at("/message/text").asString())
                .containsExactly(text, "And the next.");
    }

    private void goesWrongOnce(MisbehaviourKind kind) {
        desk.messenger().begin(Misbehaviour.of(kind).times(1));
    }
}
