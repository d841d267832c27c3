package io.pagedesk.command.outbound;

import static io.pagedesk.command.desk.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.desk.Shop;
import io.pagedesk.events.conversation.ThreadControlChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A Page whose replies wait holds nobody else's, says why and until when, and goes on by itself. */
class HeldPageTest extends RunningDesk {

    private static final Map<String, String> NINETEEN_MINUTES = Map.of("X-Business-Use-Case-Usage", """
            {"8001":[{"type":"messenger","call_count":104,"total_cputime":25,"total_time":25,\
            "estimated_time_to_regain_access":19}]}""");

    @Autowired
    private EventStore events;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = newShop();
    }

    @Test
    void aRateErrorHoldsItsPageUntilTheTimeThatMetaTells() {
        String ada = shop.newCustomer();
        String bob = shop.newCustomer();
        shop.refuses(613, null, NINETEEN_MINUTES);
        shop.answers(ada, "To Ada");
        shop.awaitHeld("rate-limited");
        Instant until = clock.instant().plus(Duration.ofMinutes(19));
        assertThat(shop.sending().get("until").stringValue()).isEqualTo(until.toString());
        assertThat(shop.sending().get("since").stringValue())
                .isEqualTo(clock.instant().toString());

        shop.answers(bob, "To Bob");
        shop.answers(bob, "And again");
        soon(() -> assertThat(shop.sending().get("waiting").intValue()).isEqualTo(3));
        anotherShopSends();
        assertThat(shop.textsSent()).containsExactly("To Ada");
        assertThat(shop.facts(ada, "conversation.send-deferred"))
                .singleElement()
                .satisfies(deferred -> {
                    assertThat(deferred.get("reason").stringValue()).isEqualTo("rate-limited");
                    assertThat(deferred.get("retryAt").stringValue()).isEqualTo(until.toString());
                });

        shop.takesMessages();
        advance(Duration.ofMinutes(19));

        soon(() -> assertThat(shop.textsSent())
                .containsExactlyInAnyOrder("To Ada", "To Ada", "To Bob", "And again")
                .containsSubsequence("To Bob", "And again"));
        shop.awaitFree();
        soon(() -> assertThat(shop.sending().get("waiting").intValue()).isZero());
        assertThat(shop.pageEvents())
                .containsExactly("page.connected", "page.subscribed", "page.sends-held", "page.sends-resumed");
    }

    @Test
    void nearALimitThePageWaitsThoughNothingWasRefused() {
        String ada = shop.newCustomer();
        shop.metaAnswers(
                200,
                "{\"message_id\":\"m_1\"}",
                Map.of("X-Page-Usage", "{\"call_count\":96,\"total_time\":10,\"total_cputime\":9}"));

        shop.answers(ada, "First");
        shop.awaitHeld("rate-limited");
        shop.answers(ada, "Second");
        anotherShopSends();
        assertThat(shop.textsSent()).containsExactly("First");

        shop.takesMessages();
        advance(Duration.ofSeconds(2));

        soon(() -> assertThat(shop.textsSent()).containsExactly("First", "Second"));
    }

    @Test
    void aMissingPermissionIsProbedByASingleSendNowAndThen() {
        List<String> customers = Stream.generate(shop::newCustomer).limit(3).toList();
        shop.refuses(200, 2018028);
        List<String> replies = List.of(
                shop.answers(customers.get(0), "1"),
                shop.answers(customers.get(1), "2"),
                shop.answers(customers.get(2), "3"));
        shop.awaitHeld("permission-missing");
        soon(() -> assertThat(shop.wakeUps(replies)).hasSize(3).allMatch(this::isFarOff));
        int before = shop.sends().size();
        assertThat(shop.sending().get("until").isNull()).isTrue();
        assertThat(shop.view().get("alerts").valueStream().map(JsonNode::stringValue))
                .contains("permission-missing");

        advance(Duration.ofMinutes(5));
        soon(() -> assertThat(shop.sends()).hasSize(before + 1));
        soon(() -> assertThat(shop.wakeUps(replies)).hasSize(3).allMatch(this::isFarOff));
        anotherShopSends();
        assertThat(shop.sends()).as("one probe").hasSize(before + 1);

        shop.takesMessages();
        advance(Duration.ofMinutes(5));

        soon(() -> assertThat(shop.textsSent().subList(before + 1, shop.sends().size()))
                .containsExactlyInAnyOrder("1", "2", "3"));
        shop.awaitFree();
        assertThat(shop.pageEvents()).filteredOn("page.sends-held"::equals).hasSize(1);
        assertThat(shop.pageEvents()).filteredOn("page.sends-resumed"::equals).hasSize(1);
    }

    @Test
    void aMissingPermissionIsMendedByAReconnect() {
        String ada = shop.newCustomer();
        shop.refuses(230, null);
        shop.answers(ada, "To Ada");
        shop.awaitHeld("permission-missing");

        shop.takesMessages();
        shop.connect("with-the-permission");

        soon(() -> assertThat(shop.textsSent()).containsExactly("To Ada", "To Ada"));
        shop.awaitFree();
    }

    @Test
    void aRestrictedPageIsProbedTooAndReleasedWhenAMessageLeaves() {
        String ada = shop.newCustomer();
        shop.refuses(368, 1390008);
        shop.answers(ada, "To Ada");
        shop.awaitHeld("page-restricted");
        assertThat(shop.view().get("state").stringValue()).isEqualTo("RESTRICTED");

        shop.takesMessages();
        advance(Duration.ofMinutes(5));

        soon(() -> assertThat(shop.textsSent()).containsExactly("To Ada", "To Ada"));
        shop.awaitFree();
        assertThat(shop.pageEvents()).contains("page.restricted", "page.released");
    }

    @Test
    void f5ADeadTokenHoldsItsPageUntilTheReconnectHoweverLongThatTakes() {
        String ada = shop.newCustomer();
        shop.refuses(190, 460);
        String first = shop.answers(ada, "First");
        String second = shop.answers(ada, "Second");
        shop.awaitHeld("credentials-expired");
        soon(() -> assertThat(shop.wakeUps(List.of(first, second))).hasSize(2).allMatch(this::isFarOff));

        advance(Duration.ofHours(30));
        shop.takesMessages();
        anotherShopSends();
        assertThat(shop.textsSent()).containsExactly("First");
        shop.writes(ada);
        shop.connect("second-token");

        soon(() -> assertThat(shop.textsSent()).containsExactly("First", "First", "Second"));
        assertThat(shop.events(ada)).doesNotContain("conversation.reply-failed");
    }

    @Test
    void whileAnotherAppHasTheThreadNothingIsSentAndItGoesOnWhenItComesBack() {
        String ada = shop.newCustomer();
        String bob = shop.newCustomer();
        threadIsOurs(ada, false);

        String reply = shop.answers(ada, "To Ada");
        shop.answers(bob, "To Bob");

        soon(() -> assertThat(shop.textsSent()).containsExactly("To Bob"));
        soon(() -> assertThat(shop.wakeUps(List.of(reply))).hasSize(1).allMatch(this::isFarOff));
        assertThat(shop.sending().get("state").stringValue()).isEqualTo("FREE");

        threadIsOurs(ada, true);

        soon(() -> assertThat(shop.textsSent()).containsExactly("To Bob", "To Ada"));
    }

    @Test
    void aThreadThatMetaSaysIsElsewhereIsWaitedForAndTriedNowAndThen() {
        String ada = shop.newCustomer();
        shop.refuses(10, 2018300);
        shop.answers(ada, "To Ada");
        soon(() -> assertThat(shop.facts(ada, "conversation.send-deferred"))
                .singleElement()
                .satisfies(deferred -> {
                    assertThat(deferred.get("reason").stringValue()).isEqualTo("thread-elsewhere");
                    assertThat(deferred.get("retryAt").stringValue())
                            .isEqualTo(
                                    clock.instant().plus(Duration.ofMinutes(5)).toString());
                }));

        shop.takesMessages();
        threadIsOurs(ada, true);

        soon(() -> assertThat(shop.textsSent()).containsExactly("To Ada", "To Ada"));
    }

    private void threadIsOurs(String psid, boolean ours) {
        String conversation = shop.conversation(psid);
        ThreadControlChanged changed = new ThreadControlChanged(
                conversation, conversation + "-1", ours, "263902037430900", clock.instant(), clock.instant());
        events.publish(
                new GenericDomainEventMessage<>("Thread", UUID.randomUUID().toString(), 0, changed));
        soon(() -> assertThat(jdbc.sql("SELECT thread_elsewhere FROM outbound_recipient WHERE conversation_id = ?")
                        .param(conversation)
                        .query(Boolean.class)
                        .optional())
                .contains(!ours));
    }

    /** What was due has been done by then. */
    private void anotherShopSends() {
        Shop another = newShop();
        another.answers(another.newCustomer(), "From elsewhere");
        soon(() -> assertThat(another.textsSent()).containsExactly("From elsewhere"));
    }

    private boolean isFarOff(Instant wakeUp) {
        return wakeUp.isAfter(clock.instant().plus(Duration.ofMinutes(30)));
    }

    private Shop newShop() {
        return new Shop(desk(), META, clock, jdbc);
    }
}
