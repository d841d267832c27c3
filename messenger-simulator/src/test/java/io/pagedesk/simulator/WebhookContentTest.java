package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class WebhookContentTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Receiver receiver = simulated.receiver();
    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();

    private static String text(JsonNode item, String pointer) {
        return item.at(pointer).asString();
    }

    @Test
    void messageCarriesTheTimeAtWhichItWasWritten() {
        var writtenAt = Instant.parse("2026-11-20T08:30:00.250Z");
        var mid = customer.writes("Hello", writtenAt).mid();
        var body = receiver.await(1).get(0).json();
        assertThat(text(body, "/object")).isEqualTo("page");
        assertThat(text(body, "/entry/0/id")).isEqualTo(Graph.PAGE);
        assertThat(body.at("/entry/0/time").asLong()).isEqualTo(MutableClock.START.toEpochMilli());
        var item = body.at("/entry/0/messaging/0");
        assertThat(text(item, "/sender/id")).isEqualTo(psid);
        assertThat(text(item, "/recipient/id")).isEqualTo(Graph.PAGE);
        assertThat(item.path("timestamp").asLong()).isEqualTo(1_795_163_400_250L);
        assertThat(text(item, "/message/mid")).isEqualTo(mid);
        assertThat(text(item, "/message/text")).isEqualTo("Hello");
        assertThat(item.path("message").has("attachments")).isFalse();
    }

    @Test
    void bodyIsWrittenAsMetaWritesItAndSignedOverItsBytes() {
        customer.writes("Größe é €/ 😀");
        var delivery = receiver.await(1).get(0);
        assertThat(delivery.body())
                .contains("Gr\\u00f6\\u00dfe \\u00e9 \\u20ac\\/ \\ud83d\\ude00")
                .matches("\\p{ASCII}+");
        assertThat(delivery.signature()).isEqualTo("sha256=" + Hmac.hex("demo-app-secret", delivery.body()));
    }

    @Test
    void everyActHasItsOwnShape() {
        var mid = customer.attaches("image", "https://example.com/a.png").mid();
        customer.tapsPostback("Get started", "START");
        customer.followsLink("spring");
        customer.reacts(mid, "❤️");
        customer.reacts(mid, null);
        var items = receiver.awaitItems(5);
        assertThat(text(items.get(0), "/message/attachments/0/type")).isEqualTo("image");
        assertThat(text(items.get(0), "/message/attachments/0/payload/url")).isEqualTo("https://example.com/a.png");
        assertThat(text(items.get(1), "/postback/title")).isEqualTo("Get started");
        assertThat(text(items.get(1), "/postback/payload")).isEqualTo("START");
        assertThat(text(items.get(2), "/referral/ref")).isEqualTo("spring");
        assertThat(text(items.get(2), "/referral/type")).isEqualTo("OPEN_THREAD");
        assertThat(text(items.get(3), "/reaction/action")).isEqualTo("react");
        assertThat(text(items.get(3), "/reaction/reaction")).isEqualTo("love");
        assertThat(text(items.get(3), "/reaction/mid")).isEqualTo(mid);
        assertThat(text(items.get(4), "/reaction/action")).isEqualTo("unreact");
    }

    @Test
    void sendIsFollowedByItsEchoThenByTheDelivery() {
        customer.writes("Hello");
        var mid = simulated.graph.respond(psid, "Hi").mid();
        var items = receiver.awaitItems(3);
        var echo = items.get(1);
        assertThat(text(echo, "/sender/id")).isEqualTo(Graph.PAGE);
        assertThat(text(echo, "/recipient/id")).isEqualTo(psid);
        assertThat(echo.at("/message/is_echo").asBoolean()).isTrue();
        assertThat(echo.at("/message/app_id").isNumber()).isTrue();
        assertThat(echo.at("/message/app_id").asLong()).isEqualTo(1_000_000_000_000_001L);
        assertThat(text(echo, "/message/metadata")).isEqualTo("reply-1");
        assertThat(text(echo, "/message/mid")).isEqualTo(mid);
        assertThat(text(echo, "/message/text")).isEqualTo("Hi");
        assertThat(text(items.get(2), "/delivery/mids/0")).isEqualTo(mid);
        assertThat(items.get(2).at("/delivery/watermark").asLong()).isEqualTo(MutableClock.START.toEpochMilli());
        assertThat(text(items.get(2), "/sender/id")).isEqualTo(psid);
    }

    @Test
    void openingTheChatReadsEverythingUpToNowOnce() {
        customer.writes("Hello");
        simulated.graph.respond(psid, "Hi");
        simulated.clock.advance(Duration.ofMinutes(5));
        assertThat(customer.opensChat()).isTrue();
        assertThat(customer.opensChat()).isFalse();
        var read = receiver.awaitItems(4).get(3);
        assertThat(read.at("/read/watermark").asLong())
                .isEqualTo(MutableClock.START.plusSeconds(300).toEpochMilli());
        assertThat(customer.chat().messages().get(1).readAt()).isEqualTo(MutableClock.START.plusSeconds(300));
        assertThat(customer.chat().messages().get(1).deliveredAt()).isEqualTo(MutableClock.START);
    }

    @Test
    void answerFromThePageInboxIsAnEchoOfMetasOwnApp() {
        customer.isAnsweredInPageInbox("By hand");
        var echo = receiver.awaitItems(2).get(0);
        assertThat(echo.at("/message/app_id").asLong()).isEqualTo(263_902_037_430_900L);
        assertThat(echo.path("message").has("metadata")).isFalse();
        assertThat(text(echo, "/sender/id")).isEqualTo(Graph.PAGE);
    }
}
