package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.ProfileAccess;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A customer writes, an agent answers, the customer reads it. */
@ExtendWith(DeskExtension.class)
class WholeRoundIT {

    private final RunningDesk desk;

    WholeRoundIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void aMessageBecomesAnUnassignedTicketNamedAfterTheCustomer() {
        CustomerChat ada = desk.newCustomerNamed("Ada", "Okafor", ProfileAccess.FULL);

        String mid = ada.writes("Where is my parcel?");

        eventually(() -> assertThat(ada.ticket().path("subject").asString("")).isEqualTo("Ada Okafor"));
        JsonNode ticket = ada.ticket();
        assertThat(ticket.path("status").asString()).isEqualTo("AWAITING_AGENT");
        assertThat(ticket.path("assignee").isNull()).isTrue();
        assertThat(ticket.path("unread").asBoolean()).isTrue();
        assertThat(ticket.at("/window/state").asString()).isEqualTo("STANDARD");
        assertThat(ticket.at("/window/canReply").asBoolean()).isTrue();
        assertThat(ticket.at("/lastMessage/text").asString()).isEqualTo("Where is my parcel?");
        assertThat(desk.admin().tickets("inbox=unassigned"))
                .extracting(it -> it.path("id").asString())
                .contains(ada.ticketId());
        assertThat(ada.thread()).singleElement().satisfies(message -> {
            assertThat(message.path("id").asString()).isEqualTo(mid);
            assertThat(message.path("kind").asString()).isEqualTo("CUSTOMER");
            assertThat(message.path("text").asString()).isEqualTo("Where is my parcel?");
        });
    }

    @Test
    void aReplyReachesTheCustomerAsResponseAndItsReceiptsFollow() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");
        String replyId = UUID.randomUUID().toString();

        Http.Answer accepted = chat.reply(Map.of("text", "On its way.", "status", "AWAITING_USER", "replyId", replyId));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("replyId").asString()).isEqualTo(replyId);
        assertThat(accepted.json().path("basis").asString()).isEqualTo("RESPONSE");
        assertThat(chat.ticketAt(accepted).path("status").asString()).isEqualTo("AWAITING_USER");
        chat.awaitState(replyId, "DELIVERED");
        assertThat(chat.received()).singleElement().satisfies(WholeRoundIT::isTheResponse);
        assertThat(chat.received().get(0).sending().metadata()).isEqualTo(replyId);

        chat.customer().opensChat();

        chat.awaitState(replyId, "READ");
    }

    @Test
    void theThreadShowsWhoAnsweredAndOnWhichGround() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");

        String replyId = chat.isAnswered("On its way.");

        chat.awaitLeft(replyId);
        JsonNode part = chat.parts(replyId).get(0);
        assertThat(part.path("author").asString()).isEqualTo("admin");
        assertThat(part.at("/delivery/basis").asString()).isEqualTo("RESPONSE");
        assertThat(part.at("/delivery/error").isNull()).isTrue();
    }

    private static void isTheResponse(Message message) {
        assertThat(message.text()).isEqualTo("On its way.");
        assertThat(message.sending().messagingType()).isEqualTo("RESPONSE");
        assertThat(message.sending().tag()).isNull();
    }
}
