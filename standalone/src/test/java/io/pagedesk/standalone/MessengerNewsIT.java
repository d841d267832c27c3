package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.ProfileAccess;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What Messenger tells, in whatever order and however often, becomes what happened. */
@ExtendWith(DeskExtension.class)
class MessengerNewsIT {

    private final RunningDesk desk;

    MessengerNewsIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void f1AWebhookDeliveredFourTimesAtOnceIsOneMessage() {
        desk.messenger()
                .begin(Misbehaviour.of(MisbehaviourKind.DUPLICATE_WEBHOOKS).count(3));
        CustomerChat chat = desk.newCustomer();

        chat.writes("first");
        chat.writes("second");

        desk.messenger().behave();
        chat.writes("third");
        assertThat(chat.tickets()).hasSize(1);
        assertThat(chat.thread())
                .extracting(it -> it.path("text").asString())
                .containsExactly("first", "second", "third");
    }

    @Test
    void f2AnEchoBeforeTheAnswerIsTheReplyItself() {
        desk.messenger().begin(Misbehaviour.of(MisbehaviourKind.ECHO_BEFORE_ANSWER));
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");

        String replyId = chat.isAnswered("On its way.");

        chat.awaitLeft(replyId);
        chat.awaitLeft(chat.isAnswered("It is here."));
        assertThat(chat.thread("AGENT"))
                .extracting(it -> it.path("text").asString())
                .containsExactly("On its way.", "It is here.");
        assertThat(chat.thread("PAGE_INBOX")).isEmpty();
        assertThat(chat.receivedTexts()).containsExactly("On its way.", "It is here.");
    }

    @Test
    void f3AnAnswerFromThePageInboxStandsInTheThreadAndChangesNothingElse() {
        CustomerChat chat = desk.newCustomer();
        chat.wrote(Duration.ofHours(25), "Where is my parcel?");
        JsonNode pending =
                chat.ticketAt(desk.admin().call("PUT", chat.path() + "/status", Map.of("status", "PENDING")));

        String mid = chat.customer().isAnsweredInPageInbox("We called you.").mid();

        eventually(() -> assertThat(chat.thread("PAGE_INBOX")).singleElement().satisfies(message -> {
            assertThat(message.path("id").asString()).isEqualTo(mid);
            assertThat(message.path("text").asString()).isEqualTo("We called you.");
            assertThat(message.path("author").isNull()).isTrue();
        }));
        eventually(() ->
                assertThat(chat.ticket().at("/lastMessage/from").asString("")).isEqualTo("PAGE_INBOX"));
        assertThat(chat.ticket().path("status").asString()).isEqualTo("PENDING");
        assertThat(chat.ticket().path("window")).isEqualTo(pending.path("window"));
        assertThat(chat.tickets()).hasSize(1);
    }

    @Test
    void f9AReadReceiptMarksThisCustomersMessagesUpToItsTimeAndNoOthers() {
        CustomerChat reader = desk.newCustomer();
        CustomerChat other = desk.newCustomer();
        reader.writes("Where is my parcel?");
        other.writes("And mine?");
        String first = reader.isAnswered("On its way.");
        String others = other.isAnswered("On its way, too.");
        reader.awaitState(first, "DELIVERED");
        other.awaitState(others, "DELIVERED");

        assertThat(reader.customer().opensChat()).isTrue();

        reader.awaitState(first, "READ");
        desk.clock().forward(Duration.ofSeconds(1));
        String later = reader.isAnswered("It is here.");
        reader.awaitState(later, "DELIVERED");
        assertThat(reader.stateOf(first)).isEqualTo("READ");
        assertThat(other.stateOf(others)).isEqualTo("DELIVERED");
    }

    @Test
    void f12AnAttachmentOfAnUnknownKindIsKeptWithItsNeighbours() {
        CustomerChat chat = desk.newCustomer();

        String mid = chat.customer()
                .attaches("hologram", "https://shop.example/hologram")
                .mid();
        chat.writes("Did you see it?");

        assertThat(chat.thread("CUSTOMER"))
                .extracting(it -> it.path("id").asString())
                .contains(mid)
                .hasSize(2);
    }

    @Test
    void f14TheFirstMessageOfANewCustomerIsThereWithItsTicketAndWindow() {
        CustomerChat chat = desk.newCustomer();
        JsonNode none = desk.admin().get("/api/tickets?q=unprecedented").json();
        assertThat(none.path("items")).isEmpty();

        String mid = chat.writes("An unprecedented question");

        assertThat(chat.thread())
                .singleElement()
                .satisfies(it -> assertThat(it.path("id").asString()).isEqualTo(mid));
        assertThat(chat.ticket().at("/lastMessage/text").asString()).isEqualTo("An unprecedented question");
        assertThat(chat.window()).isEqualTo("STANDARD");
        assertThat(desk.admin().tickets("q=unprece")).hasSize(1);
    }

    @Test
    void f16ANamelessCustomerHasAPlaceholderUntilMetaTellsTheName() {
        CustomerChat chat = desk.newCustomerNamed("Mei", "Tanaka", ProfileAccess.EMPTY);
        String lastDigits = chat.psid().substring(chat.psid().length() - 4);
        chat.writes("Where is my parcel?");
        assertThat(chat.ticket().path("subject").asString()).isEqualTo("Messenger user " + lastDigits);
        assertThat(chat.ticket().at("/customer/name").isNull()).isTrue();

        desk.messenger().addCustomer(chat.psid(), "Mei", "Tanaka", ProfileAccess.FULL);
        desk.clock().forward(Duration.ofMinutes(11));
        chat.writes("Hello?");

        eventually(() -> assertThat(chat.ticket().path("subject").asString("")).isEqualTo("Mei Tanaka"));
        assertThat(chat.ticket().at("/customer/firstName").asString()).isEqualTo("Mei");
    }
}
