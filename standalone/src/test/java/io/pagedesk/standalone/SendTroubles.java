package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.graph.send.Call;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;

/** What becomes of a reply whose call is not simply answered. */
final class SendTroubles {

    private static final Duration PAST_THE_GRACE = Duration.ofSeconds(2);
    private static final Duration LONGER_THAN_THE_DESK_WAITS = Duration.ofSeconds(7);

    private SendTroubles() {}

    /** Nothing arrived, so it is sent again; once it arrived, it is not. */
    static void serverErrorIsRetried(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.begin(trouble.misbehaviour().httpStatus(502).times(2));
        chat.awaitLeft(chat.isAnswered("On its way."));
        assertThat(chat.calls()).extracting(Call::status).containsExactly(502, 502, 200);
        trouble.assertSaidOnce("On its way.");
    }

    /** F30: the echo carries the reply's own id back. */
    static void echoSettlesABrokenConnection(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.once();
        chat.awaitLeft(chat.isAnswered("On its way."));
        assertSentOnce(trouble);
        trouble.assertSaidOnce("On its way.");
    }

    /** F30: what arrived without a word is for a person to judge, and is not sent again by itself. */
    static void brokenConnectionWithoutAnEchoIsUncertain(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.alsoOnce(MisbehaviourKind.SUPPRESS_ECHO);
        trouble.once();
        String replyId = chat.isAnswered("On its way.");
        chat.awaitState(replyId, "UNCERTAIN", "DELIVERED");
        assertSentOnce(trouble);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    /** F30: the desk waits for the echo as long as it may, and no longer. */
    static void graceIsWaitedForAnEchoThatNeverComes(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.clock().stop();
        trouble.once();
        String replyId = chat.isAnswered("On its way.");
        eventually(() -> assertThat(chat.calls()).hasSize(1));
        chat.awaitState(replyId, "QUEUED");

        trouble.clock().forward(PAST_THE_GRACE);

        chat.awaitState(replyId, "UNCERTAIN");
        trouble.clock().goOn();
        assertSentOnce(trouble);
        assertThat(chat.received()).isEmpty();
    }

    /** One slow answer holds up its own conversation only. */
    static void othersDoNotWaitForASlowAnswer(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        CustomerChat other = trouble.another();
        chat.writes("Where is my parcel?");
        other.writes("And mine?");
        trouble.alsoOnce(MisbehaviourKind.SUPPRESS_ECHO);
        trouble.begin(trouble.misbehaviour().lasting(Duration.ofSeconds(3)).times(1));
        String first = chat.isAnswered("On its way.");
        eventually(() -> assertThat(chat.receivedTexts()).containsExactly("On its way."));
        String second = chat.isAnswered("It is here.");

        other.awaitLeft(other.isAnswered("Yours, too."));

        assertThat(chat.calls()).hasSize(1);
        chat.awaitLeft(first);
        chat.awaitLeft(second);
        trouble.assertSaidOnce("On its way.", "It is here.");
    }

    /** F30: an answer that comes after the desk has hung up is no reason to send again. */
    static void answerThatComesTooLateIsSettledByTheEcho(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.begin(trouble.misbehaviour().lasting(LONGER_THAN_THE_DESK_WAITS).times(1));
        String replyId = chat.isAnswered("On its way.");
        chat.awaitLeft(replyId);
        eventually(() -> assertThat(chat.calls()).extracting(Call::status).containsExactly(200));
        chat.awaitLeft(chat.isAnswered("It is here."));
        trouble.assertSaidOnce("On its way.", "It is here.");
    }

    /** The answer tells enough. */
    static void noEchoIsNeededAfterAnAnswer(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.begin();
        String replyId = chat.isAnswered("On its way.");
        chat.awaitLeft(replyId);
        trouble.clock().forward(PAST_THE_GRACE);
        chat.awaitState(chat.isAnswered("It is here."), "DELIVERED");
        chat.awaitState(replyId, "DELIVERED");
        trouble.assertSaidOnce("On its way.", "It is here.");
    }

    /** F2: it is the reply itself, not somebody else's. */
    static void echoBeforeTheAnswerIsTheReplyItself(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.begin();
        chat.awaitLeft(chat.isAnswered("On its way."));
        chat.awaitLeft(chat.isAnswered("It is here."));
        trouble.assertSaidOnce("On its way.", "It is here.");
    }

    /** Meta's warning is no error: the reply left, and what follows leaves in the end. */
    static void highUsageLosesNothing(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.once();
        String first = chat.isAnswered("On its way.");
        chat.awaitLeft(first);
        String second = chat.isAnswered("It is here.");
        trouble.clock().forward(Duration.ofHours(1));
        chat.awaitLeft(second);
        trouble.assertSaidOnce("On its way.", "It is here.");
    }

    private static void assertSentOnce(Trouble trouble) {
        trouble.clock().forward(Duration.ofHours(1));
        assertThat(trouble.chat().calls()).hasSize(1);
    }
}
