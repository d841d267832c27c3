package io.pagedesk.query.message;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.SendError;
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
                        + "\"reactions\":[],\"edited\":false,\"deleted\":false,\"payload\":null,\"quickReply\":null,"
                        + "\"referral\":null,\"appId\":null,\"line\":null,\"sentAt\":\"2026-11-20T12:00:00Z\",\"author\":\"ada\","
                        + "\"delivery\":{\"state\":\"QUEUED\",\"basis\":\"RESPONSE\",\"error\":null,\"reason\":null,"
                        + "\"retryAt\":null,\"deliveredAt\":null,\"readAt\":null}}");
    }

    @Test
    void whatTheCustomerAddsIsShownOnTheMessage() {
        String mid = page + "-m";
        desk.publish(conversation
                .customerSends(
                        mid,
                        "Red",
                        List.of(new Attachment(
                                "location",
                                null,
                                "Here",
                                "{\"payload\":{\"coordinates\":{\"lat\":52.5,\"long\":13.25}}}")),
                        "COLOUR_RED",
                        new Referral("flyer", "SHORTLINK", "OPEN_THREAD", null, null, null))
                .customerReacts(mid, "\u2764\uFE0F", "love", NOON)
                .customerEdits(mid, "Dark red", 1)
                .facts());
        await().untilAsserted(() -> assertThat(texts("")).containsExactly("Dark red"));

        JsonNode message = messages("").path("items").get(0);
        assertThat(message.path("attachments").toString())
                .isEqualTo(
                        "[{\"type\":\"location\",\"url\":null,\"title\":\"Here\","
                                + "\"coordinates\":{\"lat\":52.5,\"long\":13.25},\"stickerId\":null,\"card\":null,\"copy\":null}]");
        assertThat(message.path("quickReply").asString()).isEqualTo("COLOUR_RED");
        assertThat(message.path("referral").toString())
                .isEqualTo("{\"ref\":\"flyer\",\"source\":\"SHORTLINK\",\"type\":\"OPEN_THREAD\",\"adId\":null,"
                        + "\"adTitle\":null,\"refererUrl\":null}");
        assertThat(message.path("reactions").toString()).isEqualTo("[\"\u2764\uFE0F\"]");
        assertThat(message.path("edited").asBoolean()).isTrue();
    }

    @Test
    void whatKeepsAReplyIsShownWithTheTimeOfTheNextAttempt() {
        String replyId = UUID.randomUUID().toString();
        desk.publish(conversation
                .agentReplies(replyId, "hello")
                .deferred(
                        replyId,
                        0,
                        new SendError(613, null, 400, "Calls exceeded", "t"),
                        "rate-limited",
                        NOON.plusSeconds(60))
                .facts());

        await().untilAsserted(() -> assertThat(
                        messages("").path("items").path(0).path("delivery").toString())
                .isEqualTo("{\"state\":\"QUEUED\",\"basis\":\"RESPONSE\",\"error\":{\"code\":613,\"subcode\":null,"
                        + "\"message\":\"Calls exceeded\"},\"reason\":\"rate-limited\","
                        + "\"retryAt\":\"2026-11-20T12:01:00Z\",\"deliveredAt\":null,\"readAt\":null}"));
    }

    @Test
    void aMessageThatAnswersAnotherNamesItByItsIdInTheView() {
        String reply = UUID.randomUUID().toString();
        String answer = UUID.randomUUID().toString();
        desk.publish(conversation
                .customerWrites(page + "-1", "hello")
                .agentReplies(reply, "one", "two")
                .sent(reply, 1, NOON.plusSeconds(1))
                .at(NOON.plusSeconds(2))
                .customerAnswers("m_" + reply + "1", page + "-2", "about two")
                .at(NOON.plusSeconds(3))
                .agentAnswers(page + "-2", answer, "indeed")
                .at(NOON.plusSeconds(4))
                .customerAnswers("m_of_long_ago", page + "-3", "and that?")
                .facts());
        awaitMessages(6);

        assertThat(replyTo("about two")).isEqualTo(reply + "/1");
        assertThat(replyTo("indeed")).isEqualTo(page + "-2");
        assertThat(replyTo("and that?")).isEqualTo("m_of_long_ago");
    }

    private String replyTo(String text) {
        for (JsonNode item : messages("").path("items")) {
            if (item.path("text").asString().equals(text)) {
                return item.path("replyTo").asString();
            }
        }
        throw new AssertionError("no message says " + text);
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
