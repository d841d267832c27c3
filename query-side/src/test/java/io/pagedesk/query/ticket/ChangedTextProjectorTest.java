package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.ConversationFacts;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ChangedTextProjectorTest {

    private final TicketBench bench = new TicketBench();
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1234")
            .profile("Grace Hopper", null, null)
            .customerWrites("m1", "secret parcel")
            .customerWrites("m2", "red parcel")
            .assigned("ada")
            .at(NOON.plusSeconds(60));

    @Test
    void whatWasTakenBackIsNoLongerFoundAndEverythingElseIs() {
        bench.project(conversation.noted("n1", "refund").customerTakesBack("m1").facts());

        assertThat(words(conversation.ticketId()))
                .doesNotContain("secret")
                .contains("red", "parcel", "refund", "grace", "hopper", "messenger", "1234");
    }

    @Test
    void anEditedMessageIsFoundByItsNewWordsAlone() {
        bench.project(conversation.customerEdits("m1", "public letter", 1).facts());

        assertThat(words(conversation.ticketId())).doesNotContain("secret").contains("public", "letter", "parcel");
    }

    @Test
    void f26AnEarlierEditThatComesLaterChangesNothing() {
        bench.project(conversation
                .customerEdits("m2", "third", 2)
                .customerEdits("m2", "second", 1)
                .facts());

        assertThat(words(conversation.ticketId())).contains("third").doesNotContain("second", "red");
        assertThat(lastMessage()).containsEntry("text", "third");
    }

    @Test
    void theLastMessageIsNoLongerShownOnceItIsTakenBack() {
        bench.project(conversation.customerTakesBack("m2").facts());

        assertThat(lastMessage()).containsEntry("text", null).containsEntry("deleted", true);
    }

    @Test
    void theLastMessageStaysWhereAnotherOneWasTakenBack() {
        bench.project(conversation.customerTakesBack("m1").facts());

        assertThat(lastMessage()).containsEntry("text", "red parcel").doesNotContainKey("deleted");
    }

    @Test
    void aChangeIsUnreadAndActivityAndAsksForNothing() {
        bench.project(conversation.agentReplies("r1", "coming").facts());
        assertThat(ticket()).containsEntry("unread", false);

        bench.project(conversation.customerEdits("m1", "other", 1).since(6));
        assertThat(ticket())
                .containsEntry("unread", true)
                .containsEntry("unanswered", false)
                .containsEntry("customerActiveAt", Date.from(NOON.plusSeconds(60)));

        bench.project(conversation.assigned("bob").customerTakesBack("m1").since(7));
        assertThat(ticket()).containsEntry("unread", true).containsEntry("unanswered", false);
    }

    @Test
    void aMessageOfAnEarlierTicketIsTakenFromThatOne() {
        String first = conversation.ticketId();
        bench.project(conversation
                .nextTicketOpened()
                .customerWrites("m3", "secret again")
                .customerTakesBack("m1")
                .facts());

        assertThat(words(first)).doesNotContain("secret").contains("red");
        assertThat(words(conversation.ticketId())).contains("secret");
        assertThat(bench.document(first)).containsEntry("version", 5L);
        assertThat(bench.document(conversation.ticketId())).containsEntry("version", 8L);
    }

    @Test
    void whatTheStoreAlreadyHasOfLaterIsNotLookedAt() {
        bench.store(conversation
                .customerTakesBack("m1")
                .customerWrites("m3", "later")
                .since(5));
        bench.project(conversation.facts().subList(0, 7));

        assertThat(words(conversation.ticketId())).doesNotContain("secret", "later");
    }

    @Test
    void eventByEventTheWordsAreTheSameAsAtOnce() {
        conversation
                .customerEdits("m1", "public", 1)
                .customerWrites("m3", "more")
                .customerTakesBack("m2")
                .pageInboxWrites("p1", "regards")
                .customerPresses("b1", "Order", "O")
                .customerTakesBack("b1");
        bench.project(conversation.facts());
        TicketBench slowly = new TicketBench();
        conversation.facts().forEach(fact -> slowly.project(List.of(fact)));

        assertThat(slowly.documents()).isEqualTo(bench.documents());
        bench.project(conversation.facts());
        assertThat(bench.documents()).isEqualTo(slowly.documents());
    }

    private Document ticket() {
        return bench.document(conversation.ticketId());
    }

    private Document lastMessage() {
        return ticket().get("lastMessage", Document.class);
    }

    private List<String> words(String ticketId) {
        return bench.document(ticketId).getList("words", String.class);
    }
}
