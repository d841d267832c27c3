package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketEvent;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.ConversationFacts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** The version of a ticket is the number of the last event that changes what it shows: callers wait for that number. */
class TicketVersionTest {

    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1")
            .customerWrites("m1", "hello")
            .customerPresses("b1", "Talk", "TALK")
            .customerReacts("m1", "a", null, NOON)
            .customerTakesReactionBack("m1", NOON)
            .customerEdits("m1", "hello there", 1)
            .customerTakesBack("m1")
            .customerComesBy(new Referral(null, null, null, null, null, null))
            .customerOptsIn(null, null)
            .profile("Grace", null, null)
            .threadIsAskedForBy("app-2")
            .threadGoesTo("app-2")
            .pageInboxWrites("p1", "hi")
            .threadComesBack()
            .agentReplies("r1", "one", "two")
            .rejudged("r1", ConversationFacts.windowFrom(NOON, 0))
            .failed("r1", 0, "gave-up", null, ConversationFacts.windowFrom(NOON, 1))
            .retried("r1", ReplyBasis.RESPONSE, 0)
            .withdrawn("r1", 1)
            .markedSent("r1", 0)
            .noted("n1", "call back")
            .labelled("refund")
            .unlabelled("refund")
            .assigned("bob")
            .status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, "ada")
            .removed();

    @Test
    void everyEventOfATicketMovesItsVersion() {
        TicketBench bench = new TicketBench();
        for (DomainEventMessage<?> fact : conversation.facts()) {
            bench.project(List.of(fact));
            if (fact.getPayload() instanceof TicketEvent) {
                assertThat(bench.document(conversation.ticketId()))
                        .as(fact.getPayloadType().getSimpleName())
                        .containsEntry("version", fact.getSequenceNumber());
            }
        }
    }

    @Test
    void theListAboveNamesEveryEventThereIs() {
        assertThat(conversation.facts().stream()
                        .map(fact -> (Object) fact.getPayloadType())
                        .filter(type -> TicketEvent.class.isAssignableFrom((Class<?>) type))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(TicketEvent.class.getPermittedSubclasses()));
    }
}
