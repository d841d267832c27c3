package io.pagedesk.query.message;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.projection.ProjectionBench;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SystemLineTest {

    private final ProjectionBench bench = MessageBench.projection();
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1");

    static Stream<Arguments> waysIn() {
        return Stream.of(
                Arguments.of(referral("spring", "ADS", "6045", "Spring sale"), "Came by the ad \"Spring sale\""),
                Arguments.of(referral(null, "ADS", "6045", null), "Came by an ad (6045)"),
                Arguments.of(referral(null, "ADS", null, null), "Came by an ad"),
                Arguments.of(referral(null, null, "6045", null), "Came by an ad (6045)"),
                Arguments.of(referral("flyer", "SHORTLINK", null, null), "Came by an m.me link (flyer)"),
                Arguments.of(referral(null, "SHORTLINK", null, null), "Came by an m.me link"),
                Arguments.of(referral("flyer", "CUSTOMER_CHAT_PLUGIN", null, null), "Came by a link (flyer)"),
                Arguments.of(referral(null, null, null, null), "Came by a link"));
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void theWayInIsToldInPlainWords(Referral referral, String told) {
        assertThat(lines(conversation.customerComesBy(referral))).containsExactly(told);
    }

    @Test
    void theThreadsWayIsTold() {
        assertThat(lines(conversation
                        .threadIsAskedForBy("77")
                        .threadGoesTo("77")
                        .threadComesBack()
                        .threadGoesTo("263902037430900")
                        .threadGoesTo(null)))
                .containsExactly(
                        "Another app (77) asks for the conversation",
                        "Another app (77) took over the conversation; replies wait",
                        "The conversation is back with this desk",
                        "Meta's Page inbox took over the conversation; replies wait",
                        "Another app took over the conversation; replies wait");
    }

    @Test
    void anOptInIsTold() {
        assertThat(lines(conversation
                        .customerOptsIn("notification_messages", "News")
                        .customerOptsIn("notification_messages", null)
                        .customerOptsIn(null, null)))
                .containsExactly(
                        "Agreed to receive \"News\"",
                        "Agreed to receive messages (notification_messages)",
                        "Agreed to receive messages");
    }

    @Test
    void whoRescuedAReplyIsTold() {
        List<String> told = lines(conversation
                .agentReplies("r1", "one")
                .uncertain("r1", 0)
                .retried("r1", ReplyBasis.RESPONSE, 0)
                .withdrawn("r1", 0)
                .markedSent("r1", 0));

        assertThat(told)
                .containsExactly(
                        "ada had a reply sent again",
                        "ada withdrew a reply that had not left",
                        "ada marked a reply as sent");
        assertThat(MessageBench.view(bench, conversation.ticketId() + "/4").author())
                .isEqualTo("ada");
    }

    /** Words for them stand in the console's bundles. */
    @Test
    void whatALineSaysIsTherePlainlyForWhoeverWordsIt() {
        List<LineFact> facts = told(conversation
                        .status(TicketStatus.AWAITING_AGENT, TicketStatus.PENDING, "ada")
                        .assigned("kim")
                        .assigned(null)
                        .threadGoesTo("77")
                        .customerComesBy(referral("spring", "ADS", "6045", "Spring sale")))
                .map(MessageView::line)
                .toList();

        assertThat(facts)
                .containsExactly(
                        new LineFact(LineKind.STATUS_CHANGED, "AWAITING_AGENT", "PENDING", null),
                        new LineFact(LineKind.ASSIGNED, null, null, "kim"),
                        new LineFact(LineKind.UNASSIGNED, null, null, null),
                        new LineFact(LineKind.THREAD_TAKEN, null, null, "77"),
                        new LineFact(LineKind.CAME_BY_TITLED_AD, null, null, "Spring sale"));
    }

    @Test
    void aLineStandsWhereItHappenedByMetasTime() {
        bench.project(conversation
                .at(NOON.plusSeconds(9))
                .customerComesBy(referral(null, null, null, null))
                .facts());

        MessageView line = MessageBench.view(bench, conversation.ticketId() + "/2");
        assertThat(line.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(line.sentAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(line.author()).isNull();
    }

    private List<String> lines(ConversationFacts facts) {
        return told(facts).map(MessageView::text).toList();
    }

    private Stream<MessageView> told(ConversationFacts facts) {
        bench.project(facts.facts());
        return bench.documents("messages").stream()
                .map(message -> MessageViews.of(message, MessageLinks.NONE))
                .filter(message -> message.kind() == MessageKind.SYSTEM);
    }

    private static Referral referral(String ref, String source, String adId, String adTitle) {
        return new Referral(ref, source, "OPEN_THREAD", adId, adTitle, null);
    }
}
