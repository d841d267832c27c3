package io.pagedesk.command.outbound;

import static io.pagedesk.command.desk.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.desk.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every way a send can go, as the conversation tells it. */
class SendOutcomeTest extends RunningDesk {

    private Shop shop;
    private String ada;

    @BeforeEach
    void open() {
        shop = new Shop(desk(), META, clock, jdbc);
        ada = shop.newCustomer();
    }

    @ParameterizedTest
    @CsvSource({
        "10,2018278,window-closed",
        "551,1545041,person-unavailable",
        "200,1545041,person-unavailable",
        "613,2018338,too-many-tagged",
        "100,2018001,no-such-recipient",
        "100,33,no-such-recipient",
        "100,2018047,attachment-refused",
        "100,,refused-by-meta",
        "999,,refused-by-meta"
    })
    void whatIsRefusedForGoodFailsAtOnceForAReasonAndHoldsNobody(int code, Integer subcode, String reason) {
        shop.refuses(code, subcode);

        shop.answers(ada, "To Ada");

        awaitFailure(reason);
        assertThat(failure().at("/error/code").intValue()).isEqualTo(code);
        assertThat(failure().at("/error/traceId").stringValue()).isEqualTo("A1");
        assertThat(shop.sends()).hasSize(1);
        assertThat(shop.sending().get("state").stringValue()).isEqualTo("FREE");
        assertThat(shop.view().get("state").stringValue()).isEqualTo("CONNECTED");
    }

    @ParameterizedTest
    @CsvSource({"400,2", "400,1200", "500,1"})
    void whatPassesIsTriedAgainAtTheTimeThatWasTold(int status, int code) {
        shop.metaAnswers(status, "{\"error\":{\"code\":" + code + "}}", Map.of());
        shop.answers(ada, "To Ada");
        soon(() -> assertThat(deferrals()).hasSize(1));
        assertThat(deferrals().get(0).get("reason").stringValue()).isEqualTo("temporary");
        assertThat(Instant.parse(deferrals().get(0).get("retryAt").stringValue()))
                .isBetween(clock.instant().plusSeconds(2), clock.instant().plusMillis(2_400));
        shop.takesMessages();

        advance(Duration.ofMillis(2_400));

        soon(() -> assertThat(shop.textsSent()).containsExactly("To Ada", "To Ada"));
    }

    @Test
    void aTroubleThatLastsEndsInGivingUp() {
        shop.metaAnswers(503, "", Map.of());
        shop.answers(ada, "To Ada");
        soon(() -> assertThat(deferrals()).hasSize(1));

        advance(Duration.ofHours(24));

        awaitFailure("gave-up");
        assertThat(shop.sends()).as("tried once more before that").hasSize(2);
    }

    @Test
    void anAttachmentThatCannotBeFetchedIsTriedOnceMore() {
        shop.refuses(100, 2018008);
        shop.answers(
                ada,
                Map.of(
                        "attachments",
                        List.of(Map.of("type", "image", "url", "https://shop.example/parcel.png")),
                        "replyId",
                        UUID.randomUUID()));
        soon(() -> assertThat(deferrals()).hasSize(1));
        assertThat(deferrals().get(0).get("reason").stringValue()).isEqualTo("attachment-not-fetched");

        advance(Duration.ofSeconds(3));

        awaitFailure("attachment-refused");
        assertThat(shop.sends()).hasSize(2);
    }

    @Test
    void aTroubleBeforeDoesNotCountAsTheAttachmentsFirstChance() {
        shop.metaAnswers(503, "", Map.of());
        shop.answers(
                ada,
                Map.of(
                        "attachments",
                        List.of(Map.of("type", "image", "url", "https://shop.example/parcel.png")),
                        "replyId",
                        UUID.randomUUID()));
        soon(() -> assertThat(deferrals()).hasSize(1));

        shop.refuses(100, 2018294);
        advance(Duration.ofSeconds(3));

        soon(() -> assertThat(deferrals()).hasSize(2));
    }

    @Test
    void f30AnUnknownOutcomeIsSettledThoughThePageIsHeldMeanwhile() {
        shop.refuses(1, 1357046);
        shop.answers(ada, "To Ada");
        soon(() -> assertThat(shop.sends()).hasSize(1));
        String bob = shop.newCustomer();
        shop.refuses(190, null);
        shop.answers(bob, "To Bob");
        shop.awaitHeld("credentials-expired");

        advance(Duration.ofSeconds(61));

        soon(() -> assertThat(shop.events(ada)).contains("conversation.reply-uncertain"));
        assertThat(shop.textsSent()).containsExactly("To Ada", "To Bob");
    }

    @Test
    void f29WhatWaitedForItsPagePastTheDayLeavesAsHumanAgent() {
        shop.refuses(190, null);
        shop.answers(ada, "To Ada");
        shop.awaitHeld("credentials-expired");

        advance(Duration.ofHours(25));
        shop.takesMessages();
        shop.connect("second-token");

        soon(() -> assertThat(shop.sends()).hasSize(2));
        assertThat(shop.sends().get(0).path("tag").asString("")).isEmpty();
        assertThat(shop.sends().get(1).path("tag").asString("")).isEqualTo("HUMAN_AGENT");
    }

    private void awaitFailure(String reason) {
        soon(() -> assertThat(shop.facts(ada, "conversation.reply-failed"))
                .extracting(failure -> failure.get("reason").stringValue())
                .containsExactly(reason));
    }

    private JsonNode failure() {
        return shop.facts(ada, "conversation.reply-failed").get(0);
    }

    private List<JsonNode> deferrals() {
        return shop.facts(ada, "conversation.send-deferred");
    }
}
