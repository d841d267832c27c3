package io.pagedesk.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pagedesk.events.EventCatalog;
import io.pagedesk.events.EventType;
import io.pagedesk.events.conversation.ConversationStarted;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredNameSerializerTest {

    private final StoredNameSerializer serializer = StoredNameSerializer.of(StoredNames.ofEvents());

    static Collection<Class<?>> events() {
        return EventCatalog.all().values();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventComesBackEqual(Class<?> type) {
        Object event = AnyValue.of(type);

        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theStoredTypeIsTheChosenNameAndRevisionNeverAClass(Class<?> type) {
        EventType chosen = EventCatalog.typeIn(type).orElseThrow();

        SerializedObject<byte[]> stored = serializer.serialize(AnyValue.of(type), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo(chosen.value()).doesNotContain("pagedesk");
        assertThat(stored.getType().getRevision()).isEqualTo(chosen.revision());
        assertThat(new String(stored.getData(), UTF_8))
                .doesNotContain("io.pagedesk")
                .doesNotContain("@class");
    }

    @Test
    void timesStandInTheStoreAsText() {
        Instant at = Instant.parse("2026-11-02T08:00:01.250Z");

        String stored = serializer
                .serialize(new ConversationStarted("c", "page", "psid", at), String.class)
                .getData();

        assertThat(stored).contains("\"at\":\"2026-11-02T08:00:01.250Z\"");
    }

    @Test
    void aFieldThatANewerBuildWroteIsIgnored() {
        String newer =
                "{\"conversationId\":\"c\",\"pageId\":\"p\",\"psid\":\"s\",\"at\":\"2026-11-02T08:00:00Z\",\"more\":{\"x\":[1]}}";

        ConversationStarted read =
                serializer.deserialize(new SimpleSerializedObject<>(newer, String.class, "conversation.started", "1"));

        assertThat(read).isEqualTo(new ConversationStarted("c", "p", "s", Instant.parse("2026-11-02T08:00:00Z")));
    }

    @Test
    void anUnknownNameIsReadAsUnknownRatherThanFailing() {
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>("{\"a\":1}", String.class, "conversation.of-tomorrow", "1"));

        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void aSnapshotStandsUnderItsChosenNameToo() {
        StoredNameSerializer ofASide =
                StoredNameSerializer.of(StoredNames.ofEvents().with(Shelf.class));

        SerializedObject<byte[]> stored = ofASide.serialize(new Shelf("full", 3), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("shelf.snapshot");
        assertThat(stored.getType().getRevision()).isEqualTo("4");
        assertThat(ofASide.<byte[], Object>deserialize(stored)).isEqualTo(new Shelf("full", 3));
        assertThat(ofASide.classForType(ofASide.typeForClass(ConversationStarted.class)))
                .isEqualTo(ConversationStarted.class);
    }

    @Test
    void aTypeWithoutAChosenNameIsNotTakenIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredNames.ofEvents().with(String.class))
                .withMessageContaining("stored name");
    }

    @Test
    void theTokensOfAReplayRoundTrip() {
        TrackingToken reset = GapAwareTrackingToken.newInstance(12, Set.of(9L));
        TrackingToken start = GapAwareTrackingToken.newInstance(3, Set.of());
        TrackingToken replay = ReplayToken.createReplayToken(reset, start, "a reason");

        assertThat(comesBack(replay)).isEqualTo(replay);
        assertThat(ReplayToken.replayContext(comesBack(replay), String.class)).contains("a reason");
        assertThat(comesBack(ReplayToken.createReplayToken(reset))).isEqualTo(ReplayToken.createReplayToken(reset));
        assertThat(comesBack(reset)).isEqualTo(reset);
    }

    @Test
    void metadataRoundTrips() {
        MetaData told = MetaData.with("agent", "grace").and("correlationId", "c-1");

        SerializedObject<byte[]> stored = serializer.serialize(told, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(told);
    }

    private TrackingToken comesBack(TrackingToken token) {
        return serializer.deserialize(serializer.serialize(token, byte[].class));
    }

    @EventType(value = "shelf.snapshot", revision = "4")
    record Shelf(String label, int books) {}
}
