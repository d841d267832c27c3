package io.pagedesk.query.message;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.message.MessageView.DeliveryView;
import io.pagedesk.query.projection.ProjectionBench;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What agents do with replies that failed, wait, or are lost from sight. */
class RescuedReplyTest {

    private static final SendError AWAY = new SendError(551, 1545041, 400, "This person is not available", "t");

    private final ProjectionBench bench = MessageBench.projection();
    private final ConversationFacts conversation =
            ConversationFacts.opened("page-1", "psid-1").customerWrites("m1", "hello");

    @Test
    void aPartThatIsSentAgainWaitsAsIfForTheFirstTimeAndItsNeighbourIsLeftAlone() {
        bench.project(conversation
                .agentReplies("r1", "one", "two")
                .sent("r1", 0, NOON)
                .failed("r1", 1, "refused-by-meta", AWAY, ConversationFacts.windowFrom(NOON, 1))
                .retried("r1", ReplyBasis.HUMAN_AGENT, 1)
                .facts());

        assertThat(delivery("r1/1"))
                .isEqualTo(MessageBench.delivery(DeliveryState.QUEUED, "HUMAN_AGENT", null, null, null));
        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aPartThatIsSentAgainMayFailAgainOrArrive() {
        conversation
                .agentReplies("r1", "one", "two")
                .uncertain("r1", 0)
                .uncertain("r1", 1)
                .retried("r1", ReplyBasis.RESPONSE, 0, 1)
                .failed("r1", 0, "window-closed", null, ConversationFacts.windowFrom(NOON, 1))
                .sent("r1", 1, NOON);
        bench.project(conversation.facts());

        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery("r1/1").state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void f2APartWhoseEchoCameMeanwhileStaysSent() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .uncertain("r1", 0)
                .sent("r1", 0, NOON)
                .retried("r1", ReplyBasis.RESPONSE, 0)
                .facts());

        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aReplyThatAnAgentWithdrewFailedForThatReason() {
        bench.project(
                conversation.agentReplies("r1", "one", "two").withdrawn("r1", 1).facts());

        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(delivery("r1/1"))
                .isEqualTo(MessageBench.delivery(DeliveryState.FAILED, "RESPONSE", null, "withdrawn", null));
    }

    @Test
    void whatHadLeftBeforeItWasWithdrawnIsShownAsSent() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .sent("r1", 0, NOON)
                .withdrawn("r1", 0)
                .facts());

        assertThat(delivery("r1")).isEqualTo(MessageBench.delivery(DeliveryState.SENT, "RESPONSE", null, null, null));
    }

    @Test
    void anUncertainPartThatAnAgentSawArriveIsSent() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .deferred("r1", 0, AWAY, "temporary", NOON)
                .uncertain("r1", 0)
                .markedSent("r1", 0)
                .facts());

        assertThat(delivery("r1")).isEqualTo(MessageBench.delivery(DeliveryState.SENT, "RESPONSE", null, null, null));
    }

    @Test
    void f9AReceiptProvesNothingOfWhatFailedOrIsUncertain() {
        bench.project(conversation
                .agentReplies("r1", "one", "two", "three")
                .uncertain("r1", 0)
                .failed("r1", 1, "gave-up", null, ConversationFacts.windowFrom(NOON, 1))
                .sent("r1", 2, NOON)
                .delivered("r1", "r1/1", "r1/2")
                .read("r1", "r1/1", "r1/2")
                .facts());

        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(delivery("r1/1").state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery("r1/2").state()).isEqualTo(DeliveryState.READ);
    }

    @Test
    void aReceiptThatCameBeforeTheEchoCountsFromTheEcho() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .uncertain("r1", 0)
                .read("r1")
                .delivered("r1")
                .sent("r1", 0, NOON)
                .facts());

        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.READ);
    }

    @Test
    void aReceiptOfTheFirstTimeSaysNothingOfTheSecond() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .uncertain("r1", 0)
                .read("r1")
                .retried("r1", ReplyBasis.RESPONSE, 0)
                .sent("r1", 0, NOON)
                .facts());

        assertThat(delivery("r1").state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void whatComesLateToASentMessageIsOfNoInterest() {
        bench.project(conversation
                .agentReplies("r1", "one")
                .sent("r1", 0, NOON)
                .deferred("r1", 0, AWAY, "temporary", NOON)
                .uncertain("r1", 0)
                .failed("r1", 0, "gave-up", AWAY, ConversationFacts.windowFrom(NOON, 1))
                .facts());

        assertThat(delivery("r1")).isEqualTo(MessageBench.delivery(DeliveryState.SENT, "RESPONSE", null, null, null));
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        conversation
                .agentReplies("r1", "one", "two")
                .uncertain("r1", 0)
                .retried("r1", ReplyBasis.RESPONSE, 0)
                .sent("r1", 0, NOON)
                .withdrawn("r1", 1)
                .markedSent("r1", 1);
        bench.project(conversation.facts());
        List<Document> once = bench.documents("messages");

        bench.project(conversation.facts());
        bench.project(conversation.facts().subList(4, 6));

        assertThat(bench.documents("messages")).isEqualTo(once);
    }

    private DeliveryView delivery(String id) {
        return MessageBench.view(bench, id).delivery();
    }
}
