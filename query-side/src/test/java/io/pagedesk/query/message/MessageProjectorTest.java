package io.pagedesk.query.message;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.message.MessageView.AttachmentView;
import io.pagedesk.query.message.MessageView.DeliveryView;
import io.pagedesk.query.message.MessageView.ErrorView;
import io.pagedesk.query.projection.MissingDocumentException;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MessageProjectorTest {

    private static final SendError THROTTLED = new SendError(613, 2534040, 400, "Calls exceeded", "trace");

    private final ProjectionBench bench = MessageBench.projection();
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1");

    @Test
    void theCustomersMessageHasMetasTimeAndNoDelivery() {
        bench.project(
                conversation.customerWrites("m1", "hello", NOON.minusSeconds(5)).facts());

        assertThat(message("m1").kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(message("m1").sentAt()).isEqualTo(NOON.minusSeconds(5));
        assertThat(message("m1").delivery()).isNull();
        assertThat(message("m1").author()).isNull();
    }

    @Test
    void anAttachmentOfATypeThatNobodyKnowsIsShownAsItCame() {
        bench.project(conversation
                .customerSends("m1", new Attachment("hologram", "https://cdn.example/1", "a title", "{}"), "m0")
                .facts());

        assertThat(message("m1").attachments())
                .containsExactly(
                        new AttachmentView("hologram", "https://cdn.example/1", "a title", null, null, null, null));
        assertThat(message("m1").replyTo()).isEqualTo("m0");
    }

    @Test
    void f25EachPartOfAReplyHasItsOwnDelivery() {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .agentReplies(
                        "r1",
                        List.of(
                                new ReplyPart("see this", null, null),
                                new ReplyPart(
                                        null, new Attachment("image", "https://cdn.example/2", null, null), null)))
                .sent("r1", 0, NOON.plusSeconds(1))
                .failed("r1", 1, "refused-by-meta", new SendError(100, 2018008, 400, "no picture", "t"), window())
                .facts());

        assertThat(message("r1").delivery())
                .isEqualTo(MessageBench.delivery(DeliveryState.SENT, "RESPONSE", null, null, null));
        assertThat(message("r1/1").delivery())
                .isEqualTo(MessageBench.delivery(
                        DeliveryState.FAILED,
                        "RESPONSE",
                        new ErrorView(100, 2018008, "no picture"),
                        "refused-by-meta",
                        null));
        assertThat(message("r1/1").replyId()).isEqualTo("r1");
        assertThat(message("r1/1").author()).isEqualTo("ada");
    }

    @Test
    void aReplyStandsAtTheTimeOfItsAcceptanceUntilItIsSent() {
        bench.project(conversation.agentReplies("r1", "hi").facts());
        assertThat(message("r1").sentAt()).isEqualTo(NOON);

        bench.project(conversation.sent("r1", 0, NOON.plusSeconds(7)).since(2));
        assertThat(message("r1").sentAt()).isEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void aReplyThatWaitsIsQueuedAndShowsWhatKeepsItAndUntilWhen() {
        bench.project(conversation
                .agentReplies("r1", "hi")
                .attempted("r1", 0, ReplyBasis.HUMAN_AGENT)
                .deferred("r1", 0, THROTTLED, "rate-limited", NOON.plusSeconds(90))
                .facts());

        assertThat(message("r1").delivery())
                .isEqualTo(MessageBench.delivery(
                        DeliveryState.QUEUED,
                        "HUMAN_AGENT",
                        new ErrorView(613, 2534040, "Calls exceeded"),
                        "rate-limited",
                        NOON.plusSeconds(90)));
    }

    @Test
    void whatLeavesAfterAllShowsNoTroubleAnyMore() {
        bench.project(conversation
                .agentReplies("r1", "hi")
                .deferred("r1", 0, THROTTLED)
                .sent("r1", 0, NOON)
                .facts());

        assertThat(message("r1").delivery())
                .isEqualTo(MessageBench.delivery(DeliveryState.SENT, "RESPONSE", null, null, null));
    }

    @Test
    void aReplyThatFailsWithoutAskingMetaShowsTheReason() {
        bench.project(conversation
                .agentReplies("r1", "hi")
                .failed("r1", 0, "window-closed", null, window())
                .facts());

        assertThat(message("r1").delivery())
                .isEqualTo(MessageBench.delivery(
                        DeliveryState.FAILED,
                        "RESPONSE",
                        new ErrorView(null, null, "window-closed"),
                        "window-closed",
                        null));
    }

    @Test
    void f30AnUncertainReplyThatComesBackInAnEchoWasSent() {
        bench.project(conversation.agentReplies("r1", "hi").uncertain("r1", 0).facts());
        assertThat(message("r1").delivery().state()).isEqualTo(DeliveryState.UNCERTAIN);

        bench.project(conversation.sent("r1", 0, NOON).since(3));
        assertThat(message("r1").delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void deliveryNeverGoesBack() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .sent("r1", 0, NOON)
                .read("r1")
                .delivered("r1")
                .facts());
        assertThat(message("r1").delivery().state()).isEqualTo(DeliveryState.READ);

        bench.project(conversation
                .agentReplies("r2", "two")
                .delivered("r2")
                .sent("r2", 0, NOON)
                .since(5));
        assertThat(message("r2").delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whenItWasDeliveredAndReadIsToldByMetasTimeAndTheFirstTimeHolds() {
        Instant delivered = NOON.plusSeconds(2);
        Instant read = NOON.plusSeconds(60);
        bench.project(conversation
                .agentReplies("r1", "one")
                .sent("r1", 0, NOON)
                .at(delivered)
                .delivered("r1")
                .at(read)
                .read("r1")
                .at(read.plusSeconds(60))
                .read("r1")
                .facts());

        assertThat(message("r1").delivery().deliveredAt()).isEqualTo(delivered);
        assertThat(message("r1").delivery().readAt()).isEqualTo(read);
    }

    @Test
    void f9OnlyTheNamedMessagesAreRead() {
        bench.project(conversation
                .agentReplies("r1", "one", "two")
                .sent("r1", 0, NOON)
                .sent("r1", 1, NOON)
                .read("r1/1")
                .facts());

        assertThat(message("r1").delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(message("r1/1").delivery().state()).isEqualTo(DeliveryState.READ);
    }

    @Test
    void f3AMessageFromThePageInboxIsThePagesAndWasSent() {
        ConversationFacts early = ConversationFacts.started("page-1", "psid-2")
                .pageInboxWrites("m9", "from the inbox")
                .read("m9");
        bench.project(early.facts());

        assertThat(message("m9").kind()).isEqualTo(MessageKind.PAGE_INBOX);
        assertThat(message("m9").delivery())
                .isEqualTo(new DeliveryView(DeliveryState.READ, null, null, null, null, null, early.at()));
    }

    @Test
    void whatIsDoneOnATicketStandsBetweenItsMessages() {
        bench.project(conversation
                .noted("n1", "call back")
                .assigned("bob")
                .assigned(null)
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.PENDING, "ada")
                .facts());

        String ticket = conversation.ticketId();
        assertThat(message("n1").kind()).isEqualTo(MessageKind.NOTE);
        assertThat(message(ticket + "/3").text()).isEqualTo("Assigned to bob");
        assertThat(message(ticket + "/4").text()).isEqualTo("Assigned to nobody");
        assertThat(message(ticket + "/5").text()).isEqualTo("Status changed from Awaiting agent to Pending");
        assertThat(message(ticket + "/5").kind()).isEqualTo(MessageKind.SYSTEM);
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        conversation
                .customerWrites("m1", "hello")
                .agentReplies("r1", "one")
                .deferred("r1", 0, THROTTLED)
                .sent("r1", 0, NOON)
                .read("r1")
                .assigned("ada");
        bench.project(conversation.facts());
        List<Document> once = bench.documents("messages");

        bench.project(conversation.facts());
        bench.project(conversation.facts().subList(3, 5));

        assertThat(bench.documents("messages")).isEqualTo(once);
    }

    @Test
    void aReceiptForAMessageThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> bench.project(conversation.read("nowhere").facts()))
                .hasCauseInstanceOf(MissingDocumentException.class)
                .hasMessageContaining("conversation.messages-read");
    }

    private static io.pagedesk.events.conversation.ReplyWindow window() {
        return ConversationFacts.windowFrom(NOON, 1);
    }

    private MessageView message(String id) {
        return MessageBench.view(bench, id);
    }
}
