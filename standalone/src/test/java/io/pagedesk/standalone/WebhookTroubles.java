package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the desk makes of webhooks that come twice, late, out of order, together, or in old spelling. */
final class WebhookTroubles {

    private WebhookTroubles() {}

    /** F1, F2: what came four times happened once, whether the customer or the Page said it. */
    static void duplicatesAreOne(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        trouble.begin(trouble.misbehaviour().count(3));
        chat.writes("Where is my parcel?");
        String replyId = chat.isAnswered("On its way.");
        chat.awaitState(replyId, "DELIVERED");
        assertThat(chat.customer().opensChat()).isTrue();
        chat.awaitState(replyId, "READ");
        assertThat(Trouble.texts(chat.thread("CUSTOMER"))).containsExactly("Where is my parcel?");
        trouble.assertSaidOnce("On its way.");
    }

    /** F26: Meta's times order the thread and the window, not the arrival. */
    static void messagesStandInTheOrderOfTheirTimes(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        Instant later = trouble.ago(Duration.ofSeconds(10));
        trouble.once();
        chat.customer().writes("first", trouble.ago(Duration.ofHours(1)));
        chat.customer().writes("second", later);
        eventually(() -> assertThat(Trouble.texts(chat.thread())).containsExactly("first", "second"));
        eventually(() ->
                assertThat(chat.ticket().at("/lastMessage/text").asString()).isEqualTo("second"));
        assertThat(openedAt(chat)).isEqualTo(later);
        assertThat(chat.tickets()).hasSize(1);
    }

    /** F9: a receipt that comes before the desk knows that the message was sent holds for it all the same. */
    static void receiptMayOvertakeTheEcho(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.once();
        String first = chat.isAnswered("On its way.");
        chat.awaitState(first, "DELIVERED");
        trouble.assertSaidOnce("On its way.");
    }

    /** The window counts from when the customer wrote: it had ended when the desk heard of it. */
    static void lateMessageOpensTheWindowOfItsTime(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        trouble.begin(trouble.misbehaviour().lasting(Duration.ofSeconds(2)).times(1));
        chat.wrote(Duration.ofHours(24).minusSeconds(1), "Where is my parcel?");
        assertThat(chat.window()).isEqualTo("HUMAN_AGENT");
        Http.Answer accepted = chat.reply("On its way.");
        assertThat(accepted.json().path("basis").asString()).isEqualTo("HUMAN_AGENT");
        chat.awaitLeft(accepted.json().path("replyId").asString());
        trouble.assertSaidOnce("On its way.");
    }

    /** F12, F22, F24: all items of all entries are read, and one that cannot be understood stops no other. */
    static void everyItemOfABodyIsTaken(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        CustomerChat other = trouble.elsewhere();
        trouble.begin(trouble.misbehaviour().count(5).times(1));
        chat.customer().writes("one", trouble.ago(Duration.ofSeconds(9)));
        chat.customer().writes("two", trouble.ago(Duration.ofSeconds(8)));
        chat.customer().causes("message", "{\"mid\":{\"not\":\"an id\"},\"text\":[]}");
        other.customer().writes("three", trouble.ago(Duration.ofSeconds(7)));
        chat.customer().writes("four", trouble.ago(Duration.ofSeconds(6)));
        eventually(() -> assertThat(Trouble.texts(chat.thread("CUSTOMER"))).containsSubsequence("one", "two", "four"));
        eventually(() -> assertThat(Trouble.texts(other.thread("CUSTOMER"))).containsExactly("three"));
    }

    /** F27: a number of seconds is not a moment in 1970, when every window was closed. */
    static void secondsAreSeconds(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        trouble.once();
        Instant at = chat.customer().writes("Where is my parcel?").at();
        eventually(() -> assertThat(chat.thread("CUSTOMER"))
                .singleElement()
                .satisfies(it -> assertThat(Instant.parse(it.path("sentAt").asString()))
                        .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS))));
        eventually(() -> assertThat(chat.window()).isEqualTo("STANDARD"));
        assertThat(openedAt(chat)).isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A receipt in seconds reaches back to the whole second, and no further: it marks nothing in the future. */
    static void receiptInSecondsMarksWhatCameBefore(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        chat.writes("Where is my parcel?");
        trouble.begin();
        String replyId = chat.isAnswered("On its way.");
        chat.awaitState(replyId, "DELIVERED");
        trouble.assertSaidOnce("On its way.");
    }

    /** A number and its digits are one person on one Page. */
    static void numbersAreTheSameIds(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        trouble.once();
        chat.writes("in numbers");
        chat.writes("in text");
        assertThat(chat.tickets())
                .singleElement()
                .satisfies(it -> assertThat(it.at("/customer/psid").asString()).isEqualTo(chat.psid()));
        assertThat(Trouble.texts(chat.thread())).containsExactly("in numbers", "in text");
        trouble.begin();
        chat.awaitState(chat.isAnswered("On its way."), "DELIVERED");
        trouble.assertSaidOnce("On its way.");
    }

    /** F9: the watermark alone tells what arrived. */
    static void watermarkIsEnough(Trouble trouble) {
        CustomerChat chat = trouble.chat();
        CustomerChat other = trouble.another();
        chat.writes("Where is my parcel?");
        other.writes("And mine?");
        trouble.begin();
        chat.awaitState(chat.isAnswered("On its way."), "DELIVERED");
        chat.awaitState(chat.isAnswered("It is here."), "DELIVERED");
        assertThat(other.thread("AGENT")).isEmpty();
        trouble.assertSaidOnce("On its way.", "It is here.");
    }

    private static Instant openedAt(CustomerChat chat) {
        return Instant.parse(chat.ticket().at("/window/openedAt").asString());
    }
}
