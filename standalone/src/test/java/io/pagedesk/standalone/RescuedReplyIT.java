package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agent does with a reply that did not go as it should, and that a customer never gets it twice by it. */
@ExtendWith(DeskExtension.class)
class RescuedReplyIT {

    private final RunningDesk desk;
    private final String pageId;
    private final CustomerChat chat;

    RescuedReplyIT(RunningDesk desk) {
        this.desk = desk;
        this.pageId = desk.newPage();
        this.chat = desk.newCustomerOf(pageId);
        chat.writes("Where is my parcel?");
    }

    @Test
    void aFailedReplyIsSentAgain() {
        desk.messenger().begin(Misbehaviour.refusing(100, null).times(1));
        String replyId = chat.isAnswered("On its way.");
        chat.awaitState(replyId, "FAILED");

        assertThat(decide(replyId, "retry").status()).isEqualTo(200);

        chat.awaitLeft(replyId);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
        assertThat(decide(replyId, "retry").status()).isEqualTo(200);
        assertThat(decide(replyId, "withdraw").json().path("code").asString()).isEqualTo("reply-already-left");
    }

    @Test
    void aHeldReplyIsTakenBackAndNeverLeaves() {
        desk.messenger().pages().killToken(pageId);
        String first = chat.isAnswered("Never mind.");
        eventually(() -> assertThat(chat.calls()).isNotEmpty());
        String second = chat.isAnswered("On its way.");

        assertThat(decide(first, "withdraw").status()).isEqualTo(200);
        desk.messenger().pages().reviveToken(pageId);
        desk.admin().connectPage(desk.appId(), pageId, RunningDesk.tokenOf(pageId));

        chat.awaitLeft(second);
        chat.awaitState(first, "FAILED");
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void f30AReplyThatNeverArrivedIsSentAgainBecauseAnAgentSaysSo() {
        goesWrongOnce(MisbehaviourKind.DROP_BEFORE_DELIVERING);
        String replyId = chat.isAnswered("On its way.");
        chat.awaitState(replyId, "UNCERTAIN");

        assertThat(decide(replyId, "retry").status()).isEqualTo(200);

        chat.awaitLeft(replyId);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
        assertThat(chat.thread("AGENT")).hasSize(1);
        assertThat(chat.thread("PAGE_INBOX")).isEmpty();
    }

    @Test
    void f30AReplyThatAnAgentSawArriveIsSettled() {
        goesWrongOnce(MisbehaviourKind.DROP_AFTER_DELIVERING);
        goesWrongOnce(MisbehaviourKind.SUPPRESS_ECHO);
        String replyId = chat.isAnswered("On its way.");
        chat.awaitState(replyId, "UNCERTAIN");

        assertThat(decide(replyId, "mark-sent").status()).isEqualTo(200);

        chat.awaitLeft(replyId);
        assertThat(decide(replyId, "retry").json().path("code").asString()).isEqualTo("reply-not-failed");
        desk.clock().forward(Duration.ofHours(1));
        chat.awaitLeft(chat.isAnswered("And the next."));
        assertThat(chat.receivedTexts()).containsExactly("On its way.", "And the next.");
    }

    private void goesWrongOnce(MisbehaviourKind kind) {
        desk.messenger().begin(Misbehaviour.of(kind).times(1));
    }

    private Http.Answer decide(String replyId, String decision) {
        return desk.admin().call("POST", chat.path() + "/replies/" + replyId + "/" + decision, Map.of());
    }
}
