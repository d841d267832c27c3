package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More than a text: an answer to one message, and a file from the agent's own machine. */
@ExtendWith(DeskExtension.class)
class AnswerIT {

    private final RunningDesk desk;
    private final CustomerChat chat;

    AnswerIT(RunningDesk desk) {
        this.desk = desk;
        this.chat = desk.newCustomerOf(desk.newPage());
    }

    @Test
    void aReplyAnswersTheMessageThatTheAgentChose() {
        String first = chat.writes("Is it red?");
        chat.writes("And is it large?");

        String replyId = chat.isAnswered(Map.of("text", "Red it is.", "replyTo", first));
        chat.awaitLeft(replyId);
        chat.awaitLeft(chat.isAnswered(Map.of("text", "As I said.", "replyTo", replyId)));

        List<Message> received = chat.received();
        assertThat(received)
                .extracting(Message::replyTo)
                .containsExactly(first, received.get(0).mid());
        assertThat(chat.reply(Map.of("text", "x", "replyTo", "m_of_nobody")).status())
                .isEqualTo(400);
    }

    @Test
    void aFileReachesTheCustomerAndIsGivenToMetaOnce() {
        chat.writes("What does it look like?");
        String uploadId = desk.admin()
                .upload(chat.ticketId(), "parcel.png", "image/png", "not really a picture")
                .json()
                .path("uploadId")
                .asString();
        Map<String, Object> picture = Map.of("attachments", List.of(Map.of("type", "image", "uploadId", uploadId)));

        String first = chat.isAnswered(picture);
        String second = chat.isAnswered(picture);

        chat.awaitLeft(first);
        chat.awaitLeft(second);
        assertThat(chat.received())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.attachments())
                        .singleElement()
                        .satisfies(it -> assertThat(it.type()).isEqualTo("image")));
        assertThat(chat.calls())
                .extracting(it -> it.body()
                        .at("/message/attachment/payload/attachment_id")
                        .asString(""))
                .doesNotContain("")
                .hasSize(2);
        eventually(() -> assertThat(
                        chat.parts(first).get(0).at("/attachments/0/url").asString(""))
                .isEqualTo("/api/uploads/" + uploadId));
        assertThat(desk.admin().get("/api/uploads/" + uploadId).body()).isEqualTo("not really a picture");
    }

    @Test
    void typingAndSeenAreNeverInTheWay() {
        chat.writes("Anybody there?");

        assertThat(desk.admin().call("POST", chat.path() + "/seen", Map.of()).status())
                .isEqualTo(204);
        assertThat(desk.admin()
                        .call("POST", chat.path() + "/typing", Map.of("on", true))
                        .status())
                .isEqualTo(204);

        eventually(() -> assertThat(chat.calls())
                .extracting(it -> it.body().path("sender_action").asString(""))
                .contains("mark_seen", "typing_on"));
    }
}
