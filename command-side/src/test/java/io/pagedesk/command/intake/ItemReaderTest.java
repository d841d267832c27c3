package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.pagedesk.command.conversation.Channel;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.conversation.OpeningAct;
import io.pagedesk.command.conversation.Received;
import io.pagedesk.command.intake.ItemReading.Ignored;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.intake.ItemReading.Understood;
import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.PageState;
import io.pagedesk.events.conversation.Attachment;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads in the shapes that Meta documents. */
class ItemReaderTest {

    private static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");
    private static final Instant SENT = Instant.ofEpochMilli(1_789_000_000_123L);
    private static final Received FROM = new Received("111", "222", SENT, false, Channel.MESSAGING);
    private static final ConnectedPage PAGE = new ConnectedPage("111", "777", "Shop", false, PageState.CONNECTED);
    private static final String CONVERSATION = ConversationId.of("111", "222");

    private final ItemReader reader = new ItemReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aTextMessage() {
        ReceiveMessage message = message("{\"mid\":\"m_1\",\"text\":\"Hello\",\"reply_to\":{\"mid\":\"m_0\"}}");

        assertThat(message)
                .isEqualTo(new ReceiveMessage(FROM, "m_1", "Hello", List.of(), "m_0", null, null, OpeningAct.MESSAGE));
    }

    @Test
    void aMessageAfterAnAdClickSaysSo() {
        assertThat(message("{\"mid\":\"m\",\"text\":\"Hi\",\"referral\":{\"source\":\"ADS\",\"ad_id\":\"7\"}}")
                        .act())
                .isEqualTo(OpeningAct.AD_CLICK);
    }

    @Test
    void f22EveryEntryItemAndAttachmentIsRead() throws Exception {
        List<WebhookItem> items = items("""
                {"object":"page","entry":[
                  {"id":"111","time":1,"messaging":[%1$s,%1$s],"standby":[%1$s]},
                  {"id":"333","time":1,"messaging":[%1$s]}]}""".formatted(item("\"message\":{\"mid\":\"m\"}")));

        assertThat(items).extracting(WebhookItem::pageId).containsExactly("111", "111", "111", "333");
        assertThat(message("{\"mid\":\"m\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"a\"}},"
                                + "{\"type\":\"file\",\"payload\":{\"url\":\"b\"}}]}")
                        .attachments())
                .extracting(Attachment::url)
                .containsExactly("a", "b");
    }

    @Test
    void f22EveryMidOfAReceiptIsRead() {
        RecordDelivery delivery =
                (RecordDelivery) understood("\"delivery\":{\"mids\":[\"m_1\",\"m_2\"],\"watermark\":1789000000123}");

        assertThat(delivery).isEqualTo(new RecordDelivery(CONVERSATION, List.of("m_1", "m_2"), SENT));
    }

    @ParameterizedTest
    @CsvSource({"1789000000123,2026-09-10T00:26:40.123Z", "1789000000,2026-09-10T00:26:40Z"})
    void f9WatermarkIsReadAsMillisecondsAndSecondsOnlyWhereItCanBeNothingElse(long watermark, Instant expected) {
        RecordRead read = (RecordRead) understood("\"read\":{\"watermark\":" + watermark + "}");

        assertThat(read).isEqualTo(new RecordRead(CONVERSATION, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1789000000", "\"1789000000\"", "1789000000000", "\"1789000000000\""})
    void f27TimesInSecondsAndAsTextAreNormalised(String timestamp) {
        ReceiveMessage message = (ReceiveMessage) understoodIn(
                "{\"sender\":{\"id\":\"222\"},\"recipient\":{\"id\":\"111\"},\"timestamp\":" + timestamp
                        + ",\"message\":{\"mid\":\"m\",\"text\":\"x\"}}",
                "111");

        assertThat(message.from().at()).isEqualTo(Instant.parse("2026-09-10T00:26:40Z"));
    }

    @Test
    void idsThatComeAsNumbersAreTheSameIds() throws Exception {
        List<WebhookItem> items =
                items("{\"object\":\"page\",\"entry\":[{\"id\":111,\"time\":1,\"messaging\":[{\"sender\":{\"id\":222},"
                        + "\"recipient\":{\"id\":111},\"timestamp\":1789000000123,\"message\":{\"mid\":\"m_1\"}}]}]}");

        assertThat(((Understood) reader.read(items.get(0), PAGE)).command().conversationId())
                .isEqualTo(CONVERSATION);
    }

    @Test
    void anEchoIsAboutItsRecipient() {
        RecordEcho echo = (RecordEcho) understoodIn(
                "{\"sender\":{\"id\":\"111\"},\"recipient\":{\"id\":\"222\"},\"timestamp\":1789000000123,\"message\":"
                        + "{\"is_echo\":true,\"app_id\":263902037430900,\"metadata\":\"r1\",\"mid\":\"m_2\",\"text\":\"Hi\"}}",
                "111");

        assertThat(echo).isEqualTo(new RecordEcho(FROM, "m_2", "Hi", List.of(), "263902037430900", "r1"));
    }

    @Test
    void whatHasNoIdOfItsOwnGetsTheSameOneEachTime() {
        assertThat(message("{\"text\":\"x\"}").mid())
                .startsWith("message:")
                .isEqualTo(message("{\"text\":\"x\"}").mid());
        assertThat(message("{\"text\":\"x\"}").mid())
                .isNotEqualTo(message("{\"text\":\"y\"}").mid());
    }

    @Test
    void f12AnUnknownAttachmentTypeIsKeptWithItsJson() {
        Attachment hologram = message("{\"mid\":\"m\",\"attachments\":[{\"type\":\"hologram\",\"depth\":3}]}")
                .attachments()
                .get(0);

        assertThat(hologram).isEqualTo(new Attachment("hologram", null, null, "{\"type\":\"hologram\",\"depth\":3}"));
    }

    @Test
    void aFallbackMayBringItsAddressWithoutPayload() {
        assertThat(message("{\"mid\":\"m\",\"attachments\":[{\"type\":\"fallback\",\"url\":\"u\",\"title\":\"t\"}]}")
                        .attachments())
                .extracting(Attachment::url, Attachment::title)
                .containsExactly(tuple("u", "t"));
    }

    @Test
    void f13AStickerThatCameAsImageTooIsKeptOnce() {
        assertThat(message(
                                "{\"mid\":\"m\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\"s\",\"sticker_id\":1}},"
                                        + "{\"type\":\"sticker\",\"payload\":{\"url\":\"s\",\"sticker_id\":1}}]}")
                        .attachments())
                .extracting(Attachment::type)
                .containsExactly("sticker");
    }

    @Test
    void whatMeansNothingHereIsIgnoredByKind() {
        assertThat(reading("\"messaging_feedback\":{}")).isEqualTo(new Ignored("messaging_feedback"));
    }

    @Test
    void whatLacksItsCustomerIsIncomplete() throws Exception {
        WebhookItem item = items("{\"entry\":[{\"id\":\"111\",\"messaging\":[{\"message\":{\"mid\":\"m\"}}]}]}")
                .get(0);

        assertThat(reader.read(item, PAGE)).isInstanceOf(Incomplete.class);
    }

    @Test
    void anItemAloneReadsAsItDidAmongOthers() throws Exception {
        WebhookItem item = items("{\"object\":\"page\",\"entry\":[{\"id\":\"111\",\"time\":5,\"standby\":["
                        + item("\"message\":{\"mid\":\"m\",\"text\":\"x\"}") + "]}]}")
                .get(0);

        WebhookItem again = Delivery.read(item.asDelivery()).get(0);

        assertThat(reader.read(again, PAGE)).isEqualTo(reader.read(item, PAGE));
        assertThat(again.channel()).isEqualTo("standby");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"entry\":{}}", "\"entry\"", "null", "{\"entry\":"})
    void whatIsNoDeliveryIsUnreadable(String body) {
        assertThatThrownBy(() -> items(body)).isInstanceOf(UnreadableDeliveryException.class);
    }

    private ReceiveMessage message(String json) {
        return (ReceiveMessage) understood("\"message\":" + json);
    }

    private Object understood(String body) {
        return understoodIn(item(body), "111");
    }

    private Object understoodIn(String item, String page) {
        return ((Understood) readingOf(item, page)).command();
    }

    private ItemReading reading(String body) {
        return readingOf(item(body), "111");
    }

    private ItemReading readingOf(String item, String page) {
        try {
            return reader.read(
                    items("{\"entry\":[{\"id\":\"" + page + "\",\"messaging\":[" + item + "]}]}")
                            .get(0),
                    PAGE);
        } catch (UnreadableDeliveryException e) {
            throw new AssertionError(e);
        }
    }

    private static String item(String body) {
        return "{\"sender\":{\"id\":\"222\"},\"recipient\":{\"id\":\"111\"},\"timestamp\":1789000000123," + body + "}";
    }

    private static List<WebhookItem> items(String body) throws UnreadableDeliveryException {
        return Delivery.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
