package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each item in the shape of Meta's webhook reference, as the control API makes it. */
class WebhookKindsTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Receiver receiver = simulated.receiver();
    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String psid = customer.chat().id().psid();
    private String mid;

    @BeforeEach
    void writes() {
        mid = customer.writes("Hello").mid();
        receiver.awaitItems(1);
        receiver.clear();
    }

    private Graph.Answer act(String name, String body) {
        var answer = simulated.graph.call("/simulator/api/customers/" + psid + "/" + name, "POST", body, null);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    private JsonNode after(String name, String body) {
        act(name, body.replace("MID", mid));
        var item = receiver.awaitItems(1).get(0);
        assertThat(item.at("/sender/id").asString()).isEqualTo(psid);
        assertThat(item.at("/recipient/id").asString()).isEqualTo(Graph.PAGE);
        assertThat(item.path("timestamp").asLong()).isEqualTo(MutableClock.START.toEpochMilli());
        return item;
    }

    private void assertContent(JsonNode item, String field, String content) {
        assertThat(item.path(field)).isEqualTo(JsonMapper.shared().readTree(content.replace("MID", mid)));
    }

    /** Fields other than the three of every item, so that nothing stands in an item that Meta does not write. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            edit            | {"mid":"MID","text":"Hi"}                      | message_edit    | {"mid":"MID","text":"Hi","num_edit":1}
            edit            | {"mid":"MID","text":"Hi","countAsText":true}   | message_edit    | {"mid":"MID","text":"Hi","num_edit":"1"}
            delete          | {"mid":"MID"}                                  | message         | {"mid":"MID","is_deleted":true}
            reaction        | {"mid":"MID","emoji":"😮"}                     | reaction        | {"mid":"MID","action":"react","reaction":"wow","emoji":"😮"}
            reaction        | {"mid":"MID","emoji":"🥑"}                     | reaction        | {"mid":"MID","action":"react","reaction":"other","emoji":"🥑"}
            reaction        | {"mid":"MID","emoji":"❤️","escaped":true}      | reaction        | {"mid":"MID","action":"react","reaction":"love","emoji":"\\\\u{2764}\\\\u{FE0F}"}
            reaction        | {"mid":"MID","emoji":null}                     | reaction        | {"mid":"MID","action":"unreact"}
            referral        | {"ref":"spring"}                               | referral        | {"ref":"spring","source":"SHORTLINK","type":"OPEN_THREAD"}
            referral        | {"adId":"42","adTitle":"Beans"}                | referral        | {"source":"ADS","type":"OPEN_THREAD","ad_id":"42","ads_context_data":{"ad_title":"Beans"}}
            optin           | {"optin":{"type":"notification_messages"}}     | optin           | {"type":"notification_messages"}
            account-linking | {}                                             | account_linking | {"status":"linked","authorization_code":"demo-authorization"}
            account-linking | {"linked":false}                               | account_linking | {"status":"unlinked"}
            other           | {"kind":"messaging_feedback","content":{"a":1}} | messaging_feedback | {"a":1}
            """)
    void itemHasTheShapeOfItsKind(String act, String body, String field, String content) {
        var item = after(act, body);
        assertContent(item, field, content);
        assertThat(item.propertyNames()).containsExactlyInAnyOrder("sender", "recipient", "timestamp", field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            STICKER              | [{"type":"sticker","payload":{"url":"U","sticker_id":369239263222822}}]
            STICKER_AND_IMAGE    | [{"type":"image","payload":{"url":"U","sticker_id":369239263222822}},{"type":"sticker","payload":{"url":"U","sticker_id":369239263222822}}]
            STICKER_AS_IMAGE     | [{"type":"image","payload":{"url":"U","sticker_id":369239263222822}}]
            LOCATION             | [{"type":"location","title":"T","url":"U","payload":{"coordinates":{"lat":52.516,"long":13.377}}}]
            REEL                 | [{"type":"reel","payload":{"url":"U","title":"T"}}]
            IG_REEL              | [{"type":"ig_reel","payload":{"url":"U","title":"T"}}]
            POST                 | [{"type":"post","payload":{"url":"U","title":"T"}}]
            LINK                 | [{"type":"fallback","payload":{"url":"U","title":"T"}}]
            LINK_BESIDE_PAYLOAD  | [{"type":"fallback","title":"T","url":"U","payload":null}]
            LINK_WITHOUT_PAYLOAD | [{"type":"fallback"}]
            TEMPLATE             | [{"type":"template","payload":{"product":{"elements":[{"id":"4040","retailer_id":"sku-1","image_url":"U","title":"T","subtitle":"12.00"}]}}}]
            APPOINTMENT_BOOKING  | [{"type":"appointment_booking","payload":{"booking_id":"7070","status":"requested","start_time":1739612400,"end_time":1739616000,"timezone":"America/Los_Angeles"}}]
            UNKNOWN              | [{"type":"hologram","payload":{"url":"U","title":"T"}}]
            """)
    void whatIsSharedHasTheShapeOfItsType(String what, String attachments) {
        var item = after("share", "{\"what\":\"" + what + "\",\"url\":\"U\",\"title\":\"T\"}");
        assertThat(item.at("/message/attachments"))
                .isEqualTo(JsonMapper.shared().readTree(attachments));
    }

    @Test
    void reelHasARelativeAddress() {
        assertThat(after("share", "{\"what\":\"REEL\"}")
                        .at("/message/attachments/0/payload/url")
                        .asString())
                .startsWith("/reel/");
    }

    @Test
    void messageSaysWhatItAnswersWhatWasTappedAndWhereItsAuthorCameFrom() {
        var message = after("messages", """
                        {"text":"Yes","replyTo":"MID","quickReply":"YES","referral":{"adId":"42"}}""").path("message");
        assertThat(message.at("/reply_to/mid").asString()).isEqualTo(mid);
        assertThat(message.at("/quick_reply/payload").asString()).isEqualTo("YES");
        assertThat(message.at("/referral/source").asString()).isEqualTo("ADS");
        assertThat(message.path("text").asString()).isEqualTo("Yes");
    }

    @Test
    void postbackMayCarryAReferralAndLackItsPayload() {
        var postback = after("postback", "{\"title\":\"Get started\",\"referral\":{\"ref\":\"spring\"}}")
                .path("postback");
        assertThat(postback.at("/referral/ref").asString()).isEqualTo("spring");
        assertThat(postback.has("payload")).isFalse();
        assertThat(postback.path("mid").asString()).startsWith("m_");
    }

    @Test
    void attachmentCanBeGivenRaw() {
        var raw = "{\"type\":\"smell\",\"nose\":[1]}";
        var item = after("messages", "{\"attachments\":[{\"type\":\"smell\",\"raw\":" + raw + "}]}");
        assertThat(item.at("/message/attachments/0"))
                .isEqualTo(JsonMapper.shared().readTree(raw));
    }

    @Test
    void unsupportedMessageHasNoContent() {
        var message = after("unsupported", "{}").path("message");
        assertThat(message.propertyNames()).containsExactlyInAnyOrder("mid", "is_unsupported");
        assertThat(message.path("is_unsupported").asBoolean()).isTrue();
    }

    @Test
    void everyActMayLieInThePast() {
        act("unsupported", "{\"sentAt\":\"2026-11-20T08:00:00Z\"}");
        act("edit", "{\"mid\":\"" + mid + "\",\"text\":\"x\",\"sentAt\":\"2026-11-20T08:00:00Z\"}");
        act("optin", "{\"optin\":{},\"sentAt\":\"2026-11-20T08:00:00Z\"}");
        assertThat(receiver.awaitItems(3))
                .extracting(it -> it.path("timestamp").asLong())
                .containsOnly(1_795_161_600_000L);
    }

    @Test
    void editsAreCountedAndShownAndOpenNoWindow() {
        simulated.clock.advance(java.time.Duration.ofHours(25));
        customer.edits(mid, "Better");
        customer.edits(mid, "Best");
        var items = receiver.awaitItems(2);
        assertThat(items.get(1).at("/message_edit/num_edit").asInt()).isEqualTo(2);
        assertThat(customer.chat().messages().get(0).text()).isEqualTo("Best");
        assertThat(simulated.graph.respond(psid, "Hi").subcode()).isEqualTo(2018278);
    }

    @Test
    void deletedMessageIsGoneFromTheChat() {
        customer.deletes(mid);
        var message = customer.chat().messages().get(0);
        assertThat(message.text()).isNull();
        assertThat(message.deletedAt()).isEqualTo(MutableClock.START);
    }

    @Test
    void pagesOwnMessageIsNotTheCustomersToChange() {
        var sent = simulated.graph.respond(psid, "Hi").mid();
        for (var change : new String[] {"edit", "delete"}) {
            var answer = simulated.graph.call(
                    "/simulator/api/customers/" + psid + "/" + change,
                    "POST",
                    "{\"mid\":\"" + sent + "\",\"text\":\"x\"}",
                    null);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void messageThatNobodyKnowsCanBeReactedTo() {
        customer.reacts("m_from_before", "👍");
        assertThat(receiver.awaitItems(1).get(0).at("/reaction/mid").asString()).isEqualTo("m_from_before");
    }

    @Test
    void pageItemHasNoSender() {
        var path = "/simulator/api/pages/" + Graph.PAGE;
        simulated.graph.post(path + "/optin", "{\"user_ref\":\"ref-1\",\"ref\":\"shop\"}");
        simulated.graph.post(path + "/app-roles", "{\"roles\":{\"123\":[\"primary_receiver\"]}}");
        simulated.graph.post(path + "/other", "{\"kind\":\"tomorrow\",\"content\":[]}");
        var items = receiver.awaitItems(3);
        assertThat(items).allSatisfy(it -> {
            assertThat(it.has("sender")).isFalse();
            assertThat(it.at("/recipient/id").asString()).isEqualTo(Graph.PAGE);
        });
        assertThat(items.get(0).at("/optin/user_ref").asString()).isEqualTo("ref-1");
        assertThat(items.get(1).at("/app_roles/123/0").asString()).isEqualTo("primary_receiver");
        assertThat(items.get(2).has("tomorrow")).isTrue();
    }
}
