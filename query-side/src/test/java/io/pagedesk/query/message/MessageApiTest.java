package io.pagedesk.query.message;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessageApiTest {

    private static final Instant NOON = ConversationFacts.NOON;

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String agent = desk.tokens().of("ada", "AGENT");
    private final String page = "page-" + UUID.randomUUID();
    private final ConversationFacts conversation = ConversationFacts.opened(page, "psid-1");

    @Test
    void f26MessagesComeOldestFirstByMetasTime() {
        desk.publish(conversation
                .customerWrites(page + "-b", "second", NOON.plusSeconds(20))
                .customerWrites(page + "-a", "first", NOON.plusSeconds(10))
                .at(NOON.plusSeconds(30))
                .agentReplies(UUID.nameUUIDFromBytes(page.getBytes()).toString(), "third")
                .facts());
        awaitMessages(3);

        assertThat(texts("")).containsExactly("first", "second", "third");
    }

    @Test
    void messagesAreReadPageByPageWhileMoreComeIn() {
        for (int i = 0; i < 5; i++) {
            conversation.customerWrites(page + i, "message " + i, NOON.plusSeconds(i / 2));
        }
        desk.publish(conversation.facts());
        awaitMessages(5);

        JsonNode first = messages("?limit=2");
        desk.publish(conversation
                .customerWrites(page + "-new", "message 5", NOON.plusSeconds(60))
                .since(6));
        awaitMessages(6);

        List<String> all = new ArrayList<>(textsOf(first));
        all.addAll(texts("?cursor=" + first.path("next").asString()));
        assertThat(all).containsExactly("message 0", "message 1", "message 2", "message 3", "message 4", "message 5");
    }

    @Test
    void aMessageIsShownAsTheContractSays() {
        String replyId = UUID.randomUUID().toString();
        desk.publish(conversation.agentReplies(replyId, "hello").facts());
        awaitMessages(1);

        assertThat(messages("").path("items").get(0).toString())
                .isEqualTo("{\"id\":\"" + replyId + "\",\"replyId\":\"" + replyId
                        + "\",\"kind\":\"AGENT\",\"text\":\"hello\",\"attachments\":[],\"replyTo\":null,"
                        + "\"reactions\":[],\"edited\":false,\"sentAt\":\"2026-11-20T12:00:00Z\",\"author\":\"ada\","
                        + "\"delivery\":{\"state\":\"QUEUED\",\"basis\":\"RESPONSE\",\"error\":null}}");
    }

    private void awaitMessages(int count) {
        await().untilAsserted(
                        () -> assertThat(messages("").path("items").size()).isEqualTo(count));
    }

    private List<String> texts(String parameters) {
        return textsOf(messages(parameters));
    }

    private static List<String> textsOf(JsonNode messages) {
        List<String> texts = new ArrayList<>();
        messages.path("items").forEach(item -> texts.add(item.path("text").asString()));
        return texts;
    }

    private JsonNode messages(String parameters) {
        return json(desk.get("/api/tickets/" + conversation.ticketId() + "/messages" + parameters, agent));
    }
}
