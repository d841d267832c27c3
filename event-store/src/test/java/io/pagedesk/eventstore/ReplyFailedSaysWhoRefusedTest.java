package io.pagedesk.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and revisions stand here as literals: what is stored does not follow a rename. */
class ReplyFailedSaysWhoRefusedTest {

    private static final Path GOLDEN = Path.of("..", "shared-events", "src", "test", "resources", "golden");
    private static final StoredNameSerializer SERIALIZER = StoredNameSerializer.of(StoredNames.ofEvents());
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "conversation.reply-failed.1.json, conversation.reply-failed.2.json",
        "conversation.reply-failed.1.sparse.json, conversation.reply-failed.2.sparse.json"
    })
    void theFormerRevisionIsReadAsTodays(String former, String today) throws IOException {
        IntermediateEventRepresentation read = upcast(
                "conversation.reply-failed",
                "1",
                Files.readString(GOLDEN.resolve("former").resolve(former)));

        assertThat(read.getType().getName()).isEqualTo("conversation.reply-failed");
        assertThat(read.getType().getRevision()).isEqualTo("2");
        assertThat(read.getData(JsonNode.class).getData())
                .isEqualTo(JSON.readTree(Files.readString(GOLDEN.resolve(today))));
    }

    @Test
    void whereMetaWasBusyUntilTheDeskGaveUpTheDeskEndedIt() {
        String former = "{\"reason\":\"gave-up\",\"error\":{\"code\":613}}";

        assertThat(upcast("conversation.reply-failed", "1", former)
                        .getData(JsonNode.class)
                        .getData()
                        .path("refusedBy")
                        .asString())
                .isEqualTo("DESK");
    }

    @Test
    void anotherTypeIsLeftAsItIs() {
        String other = "{\"reason\":\"temporary\",\"error\":{\"code\":613}}";

        IntermediateEventRepresentation read = upcast("conversation.send-deferred", "1", other);

        assertThat(read.getType().getRevision()).isEqualTo("1");
        assertThat(read.getData(String.class).getData()).isEqualTo(other);
    }

    @Test
    void anotherRevisionIsLeftAsItIs() {
        String today = "{\"reason\":\"gave-up\",\"refusedBy\":\"META\"}";

        assertThat(upcast("conversation.reply-failed", "2", today)
                        .getData(String.class)
                        .getData())
                .isEqualTo(today);
        assertThat(upcast("conversation.reply-failed", "3", today)
                        .getData(String.class)
                        .getData())
                .isEqualTo(today);
    }

    @Test
    void whatWasUpcastIsTheEvent() throws IOException {
        String former = Files.readString(GOLDEN.resolve("former").resolve("conversation.reply-failed.1.json"));

        SerializedObject<byte[]> today =
                upcast("conversation.reply-failed", "1", former).getData(byte[].class);

        ReplyFailed event = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(today.getData(), byte[].class, "conversation.reply-failed", "2"));
        assertThat(event.refusedBy()).isEqualTo(RefusedBy.META);
        assertThat(event.error().subcode()).isEqualTo(2018278);
    }

    private static IntermediateEventRepresentation upcast(String type, String revision, String payload) {
        EventData<byte[]> stored = new GenericDomainEventEntry<>(
                "Conversation",
                "c1",
                0,
                "e1",
                Instant.EPOCH,
                type,
                revision,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        IntermediateEventRepresentation event = new InitialEventRepresentation(stored, SERIALIZER);
        return new ReplyFailedSaysWhoRefused()
                .upcast(Stream.of(event))
                .findFirst()
                .orElseThrow();
    }
}
