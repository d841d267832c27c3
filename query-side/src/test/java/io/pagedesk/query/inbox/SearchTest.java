package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.ConversationFacts.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.problem.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private final InboxBench bench = new InboxBench();
    private final ConversationFacts shoes = opened("p", "psid-4711")
            .customerWrites("m1", "My red shoes, size 42, never came!")
            .agentReplies("r1", "Your parcel is in Zürich")
            .pageInboxWrites("m2", "Regards from the inbox")
            .noted("n1", "refund approved");
    private final ConversationFacts named =
            opened("p", "psid-2").customerWrites("m3", "red hat").profile("Ρένα Παπαδάκη", null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shoes",
                "SHO",
                "red size",
                "size red",
                "42",
                "zürich",
                "zu\u0308r",
                "ZÜRICH",
                "refund",
                "regards",
                "messenger 4711",
                "came!"
            })
    void everyWordIsFoundByItsBeginningInWhateverWasSaid(String q) {
        bench.project(shoes, named);

        assertThat(bench.search(q)).containsExactly(shoes.ticketId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oes", "shoes hat", "sh.es", "[a-z]hoes", "r|x", "re?d"})
    void nothingIsFoundInTheMiddleOfAWordNorByAPattern(String q) {
        bench.project(shoes);

        assertThat(bench.search(q)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(red", "red)", "*red", "red+", "[red", "\\\\red", "^red$"})
    void signsAreNoPartOfWords(String q) {
        bench.project(shoes);

        assertThat(bench.search(q)).containsExactly(shoes.ticketId());
    }

    @Test
    void aNameThatBecomesKnownIsFound() {
        bench.project(named);

        assertThat(bench.search("παπαδ")).containsExactly(named.ticketId());
        assertThat(bench.search("ΡΈΝΑ hat")).containsExactly(named.ticketId());
    }

    @Test
    void aSearchThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> bench.search("x".repeat(201))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> bench.search("a b c d e f g h i j k")).isInstanceOf(InvalidRequestException.class);
    }
}
