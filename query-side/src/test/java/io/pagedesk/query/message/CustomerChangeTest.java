package io.pagedesk.query.message;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.projection.ProjectionBench;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the customer does beside writing, and to what is there already. */
class CustomerChangeTest {

    private static final Referral AD = new Referral("spring", "ADS", "OPEN_THREAD", "6045", "Spring sale", null);

    private final ProjectionBench bench = MessageBench.projection();
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1");

    @Test
    void aPressedButtonIsWhatTheCustomerSaidWithWhatItWasMadeToTell() {
        bench.project(conversation.customerPresses("b1", "Talk to us", "TALK").facts());

        assertThat(message("b1").kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(message("b1").text()).isEqualTo("Talk to us");
        assertThat(message("b1").payload()).isEqualTo("TALK");
        assertThat(message("b1").delivery()).isNull();
    }

    @Test
    void aMessageTellsTheSuggestionThatWasTappedAndWhereTheCustomerCameFrom() {
        bench.project(conversation
                .customerSends("m1", "Red", List.of(), "COLOUR_RED", AD)
                .facts());

        assertThat(message("m1").quickReply()).isEqualTo("COLOUR_RED");
        assertThat(message("m1").referral()).isEqualTo(AD);
    }

    @Test
    void aMessageOfNothingSpecialHasNoneOfThese() {
        bench.project(conversation.customerWrites("m1", "hello").facts());

        MessageView plain = message("m1");
        assertThat(plain.payload()).isNull();
        assertThat(plain.quickReply()).isNull();
        assertThat(plain.referral()).isNull();
        assertThat(plain.reactions()).isEmpty();
        assertThat(plain.edited()).isFalse();
        assertThat(plain.deleted()).isFalse();
    }

    @Test
    void theNewestReactionOfTheCustomerHolds() {
        bench.project(conversation
                .agentReplies("r1", "there you are")
                .customerReacts("r1", "\u2764\uFE0F", "love", NOON.plusSeconds(1))
                .customerReacts("r1", "\uD83D\uDC4D", "like", NOON.plusSeconds(2))
                .facts());

        assertThat(message("r1").reactions()).containsExactly("\uD83D\uDC4D");
    }

    @Test
    void aReactionThatWasDeliveredLateDoesNotReplaceANewerOne() {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .customerReacts("m1", "b", null, NOON.plusSeconds(2))
                .customerReacts("m1", "a", null, NOON.plusSeconds(1))
                .facts());

        assertThat(message("m1").reactions()).containsExactly("b");
    }

    @Test
    void aReactionThatIsTakenBackIsGoneAndAnOlderOneDoesNotReturn() {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .customerReacts("m1", "b", null, NOON.plusSeconds(2))
                .customerTakesReactionBack("m1", NOON.plusSeconds(3))
                .customerReacts("m1", "a", null, NOON.plusSeconds(1))
                .facts());
        assertThat(message("m1").reactions()).isEmpty();

        bench.project(conversation
                .customerReacts("m1", "c", null, NOON.plusSeconds(4))
                .since(5));
        assertThat(message("m1").reactions()).containsExactly("c");
    }

    @ParameterizedTest
    @CsvSource({"love, \u2764\uFE0F", "like, \uD83D\uDC4D", "cuddle, cuddle", ", other"})
    void aReactionWithoutACharacterIsShownByMetasWord(String word, String shown) {
        bench.project(conversation
                .customerWrites("m1", "hello")
                .customerReacts("m1", null, word, NOON)
                .facts());

        assertThat(message("m1").reactions()).containsExactly(shown);
    }

    @Test
    void whatIsDoneToAMessageThatTheDeskNeverSawChangesNothing() {
        bench.project(conversation
                .customerReacts("m-unknown", "a", null, NOON)
                .customerTakesReactionBack("m-unknown", NOON)
                .customerEdits("m-unknown", "new", 1)
                .customerTakesBack("m-unknown")
                .facts());

        assertThat(bench.documents("messages")).isEmpty();
    }

    @Test
    void anEditedMessageShowsItsNewTextAlone() {
        bench.project(conversation
                .customerWrites("m1", "my PIN is 1234")
                .customerEdits("m1", "my order is late", 1)
                .facts());

        assertThat(message("m1").text()).isEqualTo("my order is late");
        assertThat(message("m1").edited()).isTrue();
        assertThat(bench.document("messages", "m1").toJson()).doesNotContain("1234");
    }

    @Test
    void f26OfEditsInTheWrongOrderTheLatestHolds() {
        bench.project(conversation
                .customerWrites("m1", "one")
                .customerEdits("m1", "three", 2)
                .customerEdits("m1", "two", 1)
                .facts());

        assertThat(message("m1").text()).isEqualTo("three");
    }

    @Test
    void aMessageThatWasTakenBackShowsNothingOfWhatItSaid() {
        bench.project(conversation
                .customerSends(
                        "m1",
                        "my PIN is 1234",
                        List.of(new Attachment("image", "https://cdn.example/pin.jpg", "my PIN", null)),
                        "PIN_1234",
                        null)
                .customerTakesBack("m1")
                .facts());

        MessageView taken = message("m1");
        assertThat(taken.deleted()).isTrue();
        assertThat(taken.text()).isNull();
        assertThat(taken.attachments()).isEmpty();
        assertThat(bench.document("messages", "m1").toJson()).doesNotContain("PIN");
    }

    @Test
    void anEditThatComesAfterTheTakingBackBringsNothingBack() {
        bench.project(conversation
                .customerPresses("b1", "Order 1234", "1234")
                .customerTakesBack("b1")
                .customerEdits("b1", "again", 3)
                .facts());

        assertThat(message("b1").text()).isNull();
        assertThat(message("b1").payload()).isNull();
        assertThat(message("b1").edited()).isFalse();
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        conversation
                .customerWrites("m1", "one")
                .customerPresses("b1", "Talk", "TALK")
                .customerReacts("m1", "a", null, NOON)
                .customerEdits("m1", "two", 1)
                .customerTakesReactionBack("m1", NOON)
                .customerTakesBack("b1")
                .customerComesBy(AD)
                .customerOptsIn("notification_messages", null)
                .threadGoesTo("263902037430900");
        bench.project(conversation.facts());
        List<Document> once = bench.documents("messages");

        bench.project(conversation.facts());
        bench.project(conversation.facts().subList(4, 7));

        assertThat(bench.documents("messages")).isEqualTo(once);

        ProjectionBench slowly = MessageBench.projection();
        conversation.facts().forEach(fact -> slowly.project(List.of(fact)));
        assertThat(slowly.documents("messages")).isEqualTo(once);
    }

    private MessageView message(String id) {
        return MessageBench.view(bench, id);
    }
}
