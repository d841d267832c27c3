package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.events.EventType;
import io.pagedesk.events.conversation.ConversationEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of item in the shape that Meta documents, through the whole intake, becomes what it means. */
class WebhookKindsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String CONVERSATION = ConversationId.of(IntakeInMemory.PAGE, "222");

    private final IntakeInMemory intake = new IntakeInMemory();

    @AfterEach
    void end() {
        intake.close();
    }

    static Stream<WebhookKinds.Kind> kinds() {
        return WebhookKinds.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void becomesWhatItMeans(WebhookKinds.Kind kind) {
        kind.before().forEach(body -> assertThat(take(body)).isTrue());
        int before = intake.eventsOf(CONVERSATION).size();

        assertThat(take(kind.delivery())).isTrue();

        List<ConversationEvent> events = intake.eventsOf(CONVERSATION);
        assertSays(events.subList(before, events.size()), kind.json().path("events"));
        assertThat(intake.pageNews()).isEqualTo(texts(kind.json().path("pages")));
        assertThat(ending()).isEqualTo(kind.ends());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void f1ToldTwiceItIsThereOnce(WebhookKinds.Kind kind) {
        kind.before().forEach(this::take);
        take(kind.delivery());
        List<ConversationEvent> once = intake.eventsOf(CONVERSATION);

        assertThat(take(kind.delivery())).isTrue();

        assertThat(intake.eventsOf(CONVERSATION)).isEqualTo(once);
        assertThat(intake.parked()).hasSizeLessThan(2);
    }

    private boolean take(JsonNode body) {
        return intake.take(JSON.writeValueAsBytes(body));
    }

    private String ending() {
        if (!intake.parked().isEmpty()) {
            return "parked " + intake.parked().get(0).reason();
        }
        List<String> ignored = intake.tagsOf("pagedesk.intake.ignored", "kind");
        return ignored.isEmpty() ? "taken" : "ignored " + ignored.get(0);
    }

    private static void assertSays(List<ConversationEvent> events, JsonNode expected) {
        assertThat(events.stream().map(WebhookKindsTest::nameOf))
                .isEqualTo(expected.valueStream()
                        .map(event -> event.get("type").asString())
                        .toList());
        for (int n = 0; n < events.size(); n++) {
            ObjectNode wanted = ((ObjectNode) expected.get(n)).deepCopy().without("type");
            assertHolds(nameOf(events.get(n)), JSON.valueToTree(events.get(n)), wanted);
        }
    }

    private static String nameOf(ConversationEvent event) {
        return event.getClass().getAnnotation(EventType.class).value();
    }

    private static void assertHolds(String path, JsonNode actual, JsonNode wanted) {
        if (wanted.isObject() && actual.isObject()) {
            wanted.properties()
                    .forEach(field ->
                            assertHolds(path + "." + field.getKey(), actual.path(field.getKey()), field.getValue()));
        } else if (wanted.isArray() && actual.isArray()) {
            assertThat(actual).as(path).hasSize(wanted.size());
            for (int n = 0; n < wanted.size(); n++) {
                assertHolds(path + "[" + n + "]", actual.get(n), wanted.get(n));
            }
        } else {
            assertThat(actual).as(path).isEqualTo(wanted);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
