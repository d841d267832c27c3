package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A reply of a text and an attachment is two messages, each with its own fate. */
@ExtendWith(DeskExtension.class)
class ReplyPartsIT {

    private static final String URL = "https://shop.example/parcel.png";
    private static final Map<String, ?> TEXT_AND_PICTURE =
            Map.of("text", "Here it is.", "attachments", List.of(Map.of("type", "image", "url", URL)));

    private final RunningDesk desk;
    private final CustomerChat chat;

    ReplyPartsIT(RunningDesk desk) {
        this.desk = desk;
        this.chat = desk.newCustomer();
    }

    @Test
    void bothPartsArriveInOrder() {
        chat.writes("Where is my parcel?");

        String replyId = chat.isAnswered(TEXT_AND_PICTURE);

        awaitStates(replyId, "DELIVERED", "DELIVERED");
        assertThat(chat.received()).hasSize(2);
        assertThat(chat.received().get(0).text()).isEqualTo("Here it is.");
        assertThat(chat.received().get(1).attachments())
                .singleElement()
                .satisfies(it -> assertThat(it.url()).isEqualTo(URL));
    }

    @Test
    void bothPartsTakeOnePlaceUnderHumanAgent() {
        chat.wrote(Duration.ofHours(25), "Where is my parcel?");

        String replyId = chat.isAnswered(TEXT_AND_PICTURE);

        awaitStates(replyId, "DELIVERED", "DELIVERED");
        assertThat(chat.received()).extracting(it -> it.sending().tag()).containsExactly("HUMAN_AGENT", "HUMAN_AGENT");
        assertThat(chat.reply("And more.").json().path("code").asString()).isEqualTo("human-agent-reply-used");
    }

    @Test
    void f25ARefusedPictureDoesNotSendTheTextAgain() {
        chat.writes("Where is my parcel?");
        once(Misbehaviour.of(MisbehaviourKind.SUPPRESS_ECHO));
        once(Misbehaviour.of(MisbehaviourKind.SLOW_ANSWERS).lasting(Duration.ofSeconds(2)));
        String replyId = chat.isAnswered(TEXT_AND_PICTURE);
        eventually(() -> assertThat(chat.receivedTexts()).containsExactly("Here it is."));
        once(Misbehaviour.refusing(100, 2018047));

        awaitStates(replyId, "DELIVERED|SENT", "FAILED");

        JsonNode error = part(replyId, false).at("/delivery/error");
        assertThat(error.path("code").asInt()).isEqualTo(100);
        assertThat(error.path("subcode").asInt()).isEqualTo(2018047);
        chat.awaitLeft(chat.isAnswered("Can you see it?"));
        assertThat(chat.receivedTexts()).containsExactly("Here it is.", "Can you see it?");
        assertThat(chat.calls()).hasSize(3);
    }

    private void once(Misbehaviour misbehaviour) {
        desk.messenger().begin(misbehaviour.times(1));
    }

    private void awaitStates(String replyId, String text, String picture) {
        eventually(() -> {
            assertThat(chat.parts(replyId)).hasSize(2);
            assertThat(part(replyId, true).at("/delivery/state").asString()).matches(text);
            assertThat(part(replyId, false).at("/delivery/state").asString()).matches(picture);
        });
    }

    private JsonNode part(String replyId, boolean text) {
        return chat.parts(replyId).stream()
                .filter(it -> it.path("attachments").isEmpty() == text)
                .findFirst()
                .orElseThrow();
    }
}
