package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.graph.send.Call;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What the desk makes of Meta's refusals, by code and subcode. */
final class RefusedSends {

    private static final String REPLY = "On its way.";

    private RefusedSends() {}

    /** It passes by itself. */
    static Consumer<Trouble> isRetried(int code, Integer subcode) {
        return trouble -> {
            refuseOnce(trouble, code, subcode);
            trouble.chat().awaitLeft(trouble.chat().isAnswered(REPLY));
            assertThat(trouble.chat().calls()).hasSize(2);
            trouble.assertSaidOnce(REPLY);
        };
    }

    /** The reply is over, and says why; the next one is not harmed, and the Page neither (F7). */
    static Consumer<Trouble> failsForItselfAlone(int code, Integer subcode) {
        return trouble -> failsForItselfAlone(trouble, Misbehaviour.refusing(code, subcode), code, subcode);
    }

    /** An error may come with HTTP 200, and is no less an error. */
    static Consumer<Trouble> failsInSpiteOfHttp200(int code, Integer subcode) {
        return trouble -> failsForItselfAlone(
                trouble, Misbehaviour.refusing(code, subcode).httpStatus(200), code, subcode);
    }

    private static void failsForItselfAlone(Trouble trouble, Misbehaviour refusal, int code, Integer subcode) {
        CustomerChat chat = trouble.chat();
        begin(trouble, refusal);
        String refused = chat.isAnswered(REPLY);
        chat.awaitState(refused, "FAILED");
        JsonNode error = chat.parts(refused).get(0).at("/delivery/error");
        assertThat(error.path("code").asInt()).isEqualTo(code);
        assertThat(error.path("subcode").asInt(0)).isEqualTo(subcode == null ? 0 : subcode);
        assertThat(chat.window()).isEqualTo("STANDARD");
        assertThat(trouble.page().path("state").asString()).isEqualTo("CONNECTED");
        chat.awaitLeft(chat.isAnswered("It is here."));
        assertThat(chat.receivedTexts()).containsExactly("It is here.");
    }

    /** F8: Meta knows better; nothing leaves until the customer writes again. */
    static Consumer<Trouble> closesTheWindow(int code, Integer subcode) {
        return trouble -> {
            CustomerChat chat = trouble.chat();
            refuseOnce(trouble, code, subcode);
            chat.awaitState(chat.isAnswered(REPLY), "FAILED");
            eventually(() -> assertThat(chat.window()).isEqualTo("CLOSED"));
            assertThat(chat.reply("Once more.").status()).isEqualTo(409);
            chat.writes("Hello?");
            chat.awaitLeft(chat.isAnswered("Here."));
            assertThat(chat.receivedTexts()).containsExactly("Here.");
        };
    }

    /** F5, F7: the Page's replies wait for the cause to go; other Pages' do not. */
    static Consumer<Trouble> holdsThePage(int code, Integer subcode) {
        return trouble -> {
            CustomerChat chat = trouble.chat();
            CustomerChat elsewhere = trouble.elsewhere();
            elsewhere.writes("And mine?");
            begin(trouble, Misbehaviour.refusing(code, subcode));
            String held = chat.isAnswered(REPLY);
            eventually(() -> assertThat(trouble.page().path("state").asString()).isNotEqualTo("CONNECTED"));
            trouble.end();
            elsewhere.awaitLeft(elsewhere.isAnswered("Yours, too."));
            assertThat(chat.stateOf(held)).isEqualTo("QUEUED");
            assertThat(chat.received()).isEmpty();
            assertThat(chat.calls()).hasSize(1);
        };
    }

    /** Another app has the thread: the reply waits, and is not shown as sent or failed. */
    static Consumer<Trouble> waits(int code, Integer subcode) {
        return trouble -> {
            CustomerChat chat = trouble.chat();
            begin(trouble, Misbehaviour.refusing(code, subcode));
            String waiting = chat.isAnswered(REPLY);
            eventually(() -> assertThat(chat.calls()).extracting(Call::status).contains(403));
            chat.awaitState(waiting, "QUEUED");
            assertThat(chat.received()).isEmpty();
            assertThat(trouble.page().path("state").asString()).isEqualTo("CONNECTED");
        };
    }

    /** F30: Meta itself does not know; the echo tells, or a person decides. */
    static Consumer<Trouble> isUncertain(int code, Integer subcode) {
        return trouble -> {
            CustomerChat chat = trouble.chat();
            refuseOnce(trouble, code, subcode);
            chat.awaitState(chat.isAnswered(REPLY), "UNCERTAIN");
            assertThat(chat.calls()).hasSize(1);
        };
    }

    /** Meta could not fetch the attachment: once more, and not the text again (F25). */
    static Consumer<Trouble> isFetchedOnceMore(int code, Integer subcode) {
        return trouble -> {
            CustomerChat chat = trouble.chat();
            refuseOnce(trouble, code, subcode);
            String replyId = chat.isAnswered(Map.of(
                    "replyId",
                    UUID.randomUUID(),
                    "attachments",
                    List.of(Map.of("type", "image", "url", "https://shop.example/parcel.png"))));
            chat.awaitLeft(replyId);
            assertThat(chat.calls()).hasSize(2);
            assertThat(chat.received()).hasSize(1);
        };
    }

    private static void refuseOnce(Trouble trouble, int code, Integer subcode) {
        begin(trouble, Misbehaviour.refusing(code, subcode));
    }

    private static void begin(Trouble trouble, Misbehaviour refusal) {
        trouble.chat().writes("Where is my parcel?");
        trouble.begin(refusal.times(1));
    }
}
