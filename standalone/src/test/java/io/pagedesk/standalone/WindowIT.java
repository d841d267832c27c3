package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Replies leave within 24 hours, one more under HUMAN_AGENT within 7 days, and none after that. */
@ExtendWith(DeskExtension.class)
class WindowIT {

    private static final Duration A_DAY_AND_AN_HOUR = Duration.ofHours(25);
    private static final Duration A_WEEK_AND_AN_HOUR = Duration.ofDays(7).plusHours(1);

    private final RunningDesk desk;
    private final CustomerChat chat;

    WindowIT(RunningDesk desk) {
        this.desk = desk;
        this.chat = desk.newCustomer();
    }

    @Test
    void f10AfterADayOneReplyLeavesAsHumanAgent() {
        chat.wrote(A_DAY_AND_AN_HOUR, "Where is my parcel?");
        assertThat(chat.window()).isEqualTo("HUMAN_AGENT");

        Http.Answer accepted = chat.reply("On its way.");

        assertThat(accepted.json().path("basis").asString()).isEqualTo("HUMAN_AGENT");
        chat.awaitLeft(accepted.json().path("replyId").asString());
        assertThat(chat.received()).singleElement().satisfies(message -> {
            assertThat(message.sending().messagingType()).isEqualTo("MESSAGE_TAG");
            assertThat(message.sending().tag()).isEqualTo("HUMAN_AGENT");
        });
    }

    @Test
    void secondHumanAgentReplyIsRefusedUntilTheCustomerWritesAgain() {
        chat.wrote(A_DAY_AND_AN_HOUR, "Where is my parcel?");
        chat.awaitLeft(chat.isAnswered("On its way."));

        Http.Answer second = chat.reply("It is here.");

        assertProblem(second, "human-agent-reply-used");
        JsonNode window = second.json().path("window");
        assertThat(window.path("state").asString()).isEqualTo("CLOSED");
        assertThat(window.path("humanAgentRepliesLeft").asInt()).isZero();
        assertThat(window.path("canReply").asBoolean()).isFalse();
        assertThat(chat.ticket().path("window")).isEqualTo(window);

        chat.writes("Thank you. And the invoice?");
        Http.Answer third = chat.reply("Attached to the parcel.");

        assertThat(third.json().path("basis").asString()).isEqualTo("RESPONSE");
        chat.awaitLeft(third.json().path("replyId").asString());
        assertThat(chat.receivedTexts()).containsExactly("On its way.", "Attached to the parcel.");
    }

    @Test
    void f8AfterAWeekNothingLeaves() {
        chat.wrote(A_WEEK_AND_AN_HOUR, "Where is my parcel?");

        Http.Answer refused = chat.reply("On its way.");

        assertProblem(refused, "window-closed");
        assertThat(refused.json().at("/window/state").asString()).isEqualTo("CLOSED");
        assertThat(chat.ticket().at("/window/canReply").asBoolean()).isFalse();
        assertThat(chat.ticket().at("/window/reason").asString()).isEqualTo("window-expired");

        chat.writes("Hello?");
        chat.awaitLeft(chat.isAnswered("Sorry, it is on its way."));
        assertThat(chat.calls()).hasSize(1);
        assertThat(chat.receivedTexts()).containsExactly("Sorry, it is on its way.");
    }

    @Test
    void f26WhatIsDeliveredLateTakesItsPlaceInTheThreadAndMovesNoWindowBack() {
        chat.wrote(Duration.ofHours(1), "second");
        JsonNode window = chat.ticket().path("window");

        chat.wrote(A_DAY_AND_AN_HOUR, "first");
        chat.wrote(Duration.ofMinutes(1), "third");

        assertThat(chat.thread("CUSTOMER"))
                .extracting(it -> it.path("text").asString())
                .containsExactly("first", "second", "third");
        assertThat(instant(chat.ticket(), "/window/openedAt"))
                .isAfter(Instant.parse(window.path("openedAt").asString()));
        assertThat(chat.ticket().at("/lastMessage/text").asString()).isEqualTo("third");
    }

    @Test
    void f26WhatIsDeliveredLateReopensNoWindow() {
        chat.wrote(Duration.ofHours(26), "Where is my parcel?");
        chat.awaitLeft(chat.isAnswered("On its way."));
        Instant openedAt = instant(chat.ticket(), "/window/openedAt");

        chat.wrote(Duration.ofHours(30), "Hello");

        assertThat(instant(chat.ticket(), "/window/openedAt")).isEqualTo(openedAt);
        assertProblem(chat.reply("Still on its way."), "human-agent-reply-used");

        chat.wrote(A_DAY_AND_AN_HOUR, "It was green, by the way");

        eventually(() -> assertThat(instant(chat.ticket(), "/window/openedAt")).isAfter(openedAt));
        assertProblem(chat.reply("Still on its way."), "human-agent-reply-used");
        assertThat(chat.calls()).hasSize(1);
    }

    @Test
    void f8MetasRefusalClosesTheWindowUntilTheCustomerWritesAgain() {
        chat.writes("Where is my parcel?");
        desk.messenger().begin(Misbehaviour.refusing(10, 2018278).times(1));

        String refused = chat.isAnswered("On its way.");

        chat.awaitState(refused, "FAILED");
        JsonNode error = chat.parts(refused).get(0).at("/delivery/error");
        assertThat(error.path("code").asInt()).isEqualTo(10);
        assertThat(error.path("subcode").asInt()).isEqualTo(2018278);
        eventually(() -> assertThat(chat.window()).isEqualTo("CLOSED"));
        assertThat(chat.ticket().at("/window/reason").asString()).isEqualTo("closed-by-meta");
        assertProblem(chat.reply("Once more."), "window-closed");

        chat.writes("Hello?");

        assertThat(chat.window()).isEqualTo("STANDARD");
        chat.awaitLeft(chat.isAnswered("It is on its way."));
        assertThat(chat.receivedTexts()).containsExactly("It is on its way.");
        assertThat(chat.calls()).hasSize(2);
    }

    private static Instant instant(JsonNode ticket, String path) {
        return Instant.parse(ticket.at(path).asString());
    }

    private static void assertProblem(Http.Answer refused, String code) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo(code);
    }
}
