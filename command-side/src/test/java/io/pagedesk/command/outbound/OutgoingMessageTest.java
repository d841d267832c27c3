package io.pagedesk.command.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyPart;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class OutgoingMessageTest {

    @Test
    void withinTheStandardWindowItLeavesAsResponseWithoutATag() {
        assertThat(OutgoingMessage.request(text("Hello"), ReplyBasis.RESPONSE))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"recipient\":{\"id\":\"222\"},\"messaging_type\":\"RESPONSE\","
                                + "\"message\":{\"text\":\"Hello\",\"metadata\":\"r1\"}}"));
    }

    @Test
    void afterItAsATaggedMessage() {
        assertThat(OutgoingMessage.request(text("Hello"), ReplyBasis.HUMAN_AGENT))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"recipient\":{\"id\":\"222\"},\"messaging_type\":\"MESSAGE_TAG\","
                                + "\"tag\":\"HUMAN_AGENT\",\"message\":{\"text\":\"Hello\",\"metadata\":\"r1\"}}"));
    }

    @ParameterizedTest
    @EnumSource(ReplyBasis.class)
    void f11NoOtherTagIsEverSent(ReplyBasis basis) {
        assertThat(OutgoingMessage.request(text("x"), basis).path("tag").asString("HUMAN_AGENT"))
                .isEqualTo("HUMAN_AGENT");
    }

    @Test
    void anAttachmentIsNamedByItsAddress() {
        ReplyPart picture = new ReplyPart(null, new Attachment("image", "https://x.example/a.png", null, null), null);

        assertThat(OutgoingMessage.message(picture, "r1/1"))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"attachment\":{\"type\":\"image\",\"payload\":"
                                                + "{\"is_reusable\":true,\"url\":\"https://x.example/a.png\"}},\"metadata\":\"r1/1\"}"));
    }

    private static QueuedPart text(String text) {
        return new QueuedPart(
                1,
                "r1",
                0,
                "c",
                "111",
                "222",
                OutgoingMessage.message(new ReplyPart(text, null, null), "r1"),
                Instant.EPOCH,
                0,
                0,
                null,
                null);
    }
}
