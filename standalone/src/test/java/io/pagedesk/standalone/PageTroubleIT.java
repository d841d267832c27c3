package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Tokens die, Pages go and come back; nothing that a customer wrote is lost, and no reply is shown as sent. */
@ExtendWith(DeskExtension.class)
class PageTroubleIT {

    private final RunningDesk desk;
    private final String pageId;
    private final CustomerChat chat;

    PageTroubleIT(RunningDesk desk) {
        this.desk = desk;
        this.pageId = desk.newPage();
        this.chat = desk.newCustomerOf(pageId);
        chat.writes("Where is my parcel?");
    }

    @Test
    void f5AReplyWithADeadTokenWaitsForTheReconnect() {
        desk.messenger().pages().killToken(pageId);

        String replyId = chat.isAnswered("On its way.");

        eventually(() -> assertThat(page().path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));
        assertThat(page().at("/credential/valid").asBoolean()).isFalse();
        assertThat(page().at("/credential/code").asInt()).isEqualTo(190);
        chat.awaitState(replyId, "QUEUED");
        assertThat(chat.received()).isEmpty();

        desk.messenger().pages().replaceToken(pageId, "a-new-token");
        desk.admin().connectPage(desk.appId(), pageId, "a-new-token");

        assertThat(page().path("state").asString()).isEqualTo("CONNECTED");
        chat.awaitLeft(replyId);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void f4WhatCustomersWriteIsTakenInWhileTheTokenIsDead() {
        desk.messenger().pages().killToken(pageId);
        String replyId = chat.isAnswered("On its way.");
        eventually(() -> assertThat(page().path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));

        chat.writes("Hello?");
        CustomerChat another = desk.newCustomerOf(pageId);
        another.writes("Is anybody there?");

        assertThat(another.tickets()).hasSize(1);
        assertThat(chat.thread("CUSTOMER")).hasSize(2);
        assertThat(chat.stateOf(replyId)).isEqualTo("QUEUED");

        // With time at a stand, nothing but the reconnect makes the reply leave.
        desk.clock().stop();
        desk.messenger().pages().reviveToken(pageId);
        desk.admin().connectPage(desk.appId(), pageId, RunningDesk.tokenOf(pageId));

        chat.awaitLeft(replyId);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void f7AnErrorThatIsNotAboutTheTokenLeavesThePageConnected() {
        desk.messenger().begin(Misbehaviour.refusing(100, null).times(1));

        String refused = chat.isAnswered("On its way.");

        chat.awaitState(refused, "FAILED");
        assertThat(chat.parts(refused).get(0).at("/delivery/error/code").asInt())
                .isEqualTo(100);
        chat.awaitLeft(chat.isAnswered("It is here."));
        assertThat(page().path("state").asString()).isEqualTo("CONNECTED");
        assertThat(chat.window()).isEqualTo("STANDARD");
    }

    @Test
    void f23OnePersonOnTwoPagesOfOneAppIsTwoConversations() {
        CustomerChat there = chat.on(desk.newPage());
        there.writes("The same on your other Page");

        assertThat(there.ticketId()).isNotEqualTo(chat.ticketId());
        there.awaitLeft(there.isAnswered("From the other Page"));
        chat.awaitLeft(chat.isAnswered("From this Page"));

        assertThat(there.receivedTexts()).containsExactly("From the other Page");
        assertThat(chat.receivedTexts()).containsExactly("From this Page");
        assertThat(there.thread("CUSTOMER")).hasSize(1);
        assertThat(chat.thread("CUSTOMER")).hasSize(1);
    }

    @Test
    void aReplyOnADisconnectedPageIsRefusedUntilItIsConnectedAgain() {
        assertThat(desk.admin()
                        .call("DELETE", "/api/admin/pages/" + pageId, Map.of())
                        .status())
                .isEqualTo(204);

        Http.Answer refused = chat.reply("On its way.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("page-disconnected");

        desk.admin().connectPage(desk.appId(), pageId, RunningDesk.tokenOf(pageId));

        chat.awaitLeft(chat.isAnswered("It is here."));
        assertThat(chat.receivedTexts()).containsExactly("It is here.");
    }

    private JsonNode page() {
        return desk.admin().page(pageId);
    }
}
