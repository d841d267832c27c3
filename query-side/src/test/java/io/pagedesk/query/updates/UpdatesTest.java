package io.pagedesk.query.updates;

import static io.pagedesk.query.desk.ConversationFacts.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentSessionEnded;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What clients of the stream hear, over HTTP. */
@Timeout(30)
class UpdatesTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String username = "agent-" + UUID.randomUUID();
    private final String token = desk.tokens().of(username, "AGENT");

    @Test
    void aClientHearsOfATicketOnceTheViewsShowIt() {
        try (Listener client = Listener.to(desk, token)) {
            ConversationFacts conversation = opened(
                            "page-of-updates", UUID.randomUUID().toString())
                    .customerWrites("m-" + UUID.randomUUID(), "hello");
            desk.publish(conversation.facts());

            JsonNode told = client.ticketAt(conversation.ticketId(), conversation.lastSequence());

            assertThat(told.path("version").asLong()).isEqualTo(conversation.lastSequence());
            assertThat(told.path("inboxes").toString())
                    .contains("unassigned", "all")
                    .doesNotContain("mine");
            JsonNode shown = RunningQuerySide.json(desk.get("/api/tickets/" + conversation.ticketId(), token));
            assertThat(shown.path("version").asLong()).isEqualTo(conversation.lastSequence());
            assertThat(client.heard("inboxes")).isNotEmpty();
        }
    }

    @Test
    void whatIsTrueOfTheViewerAloneIsToldToTheViewerAlone() {
        try (Listener ada = Listener.to(desk, desk.tokens().of(ConversationFacts.AGENT, "AGENT"));
                Listener other = Listener.to(desk, token)) {
            ConversationFacts conversation = opened(
                            "page-of-updates", UUID.randomUUID().toString())
                    .customerWrites("m-" + UUID.randomUUID(), "hello")
                    .assigned(ConversationFacts.AGENT);
            desk.publish(conversation.facts());

            assertThat(ada.ticketAt(conversation.ticketId(), conversation.lastSequence())
                            .path("inboxes")
                            .toString())
                    .contains("mine");
            assertThat(other.ticketAt(conversation.ticketId(), conversation.lastSequence())
                            .path("inboxes")
                            .toString())
                    .doesNotContain("mine");
        }
    }

    @Test
    void aReceiptThatMovesNoVersionIsToldToo() {
        String replyId = "r-" + UUID.randomUUID();
        ConversationFacts conversation = opened(
                        "page-of-updates", UUID.randomUUID().toString())
                .customerWrites("m-" + UUID.randomUUID(), "hello")
                .agentReplies(replyId, "good day");
        long version = conversation.lastSequence();
        try (Listener client = Listener.to(desk, token)) {
            desk.publish(conversation.facts());
            client.ticketAt(conversation.ticketId(), version);
            int before = client.ticketsHeard(conversation.ticketId());

            desk.publish(conversation.read(replyId).facts().subList((int) version + 1, (int) version + 2));

            await().atMost(Duration.ofSeconds(30)).until(() -> client.ticketsHeard(conversation.ticketId()) > before);
        }
    }

    @Test
    void theStreamEndsWithItsSession() {
        String session = UUID.randomUUID().toString();
        Instant now = Instant.now();
        desk.publish(List.of(
                new GenericDomainEventMessage<>(
                        "Agent",
                        username,
                        0,
                        new AgentRegistered(username, username, List.of(AgentRole.AGENT), "test", now)),
                new GenericDomainEventMessage<>(
                        "Agent", username, 1, new AgentSessionEnded(username, session + "-other", "test", now))));
        try (Listener client = Listener.to(desk, desk.tokens().of(username, session, now, "AGENT"))) {
            desk.publish(List.of(new GenericDomainEventMessage<>(
                    "Agent", username, 2, new AgentSessionEnded(username, session, "test", now))));

            await().atMost(Duration.ofSeconds(30)).until(client::isOver);
        }
    }

    @Test
    void aClientHearsThatTheDeskIsAliveAndWhatTimeItIs() {
        try (Listener client = Listener.to(desk, token)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> client.heard("time").size() >= 2);

            assertThat(Instant.parse(client.heard("time").get(0).path("now").asString()))
                    .isCloseTo(
                            Instant.now(),
                            org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MINUTES));
        }
    }

    @Test
    void whoHasTooManyStreamsIsRefusedAndWhoLetsOneGoIsNot() {
        List<Listener> many = java.util.stream.IntStream.range(0, 20)
                .mapToObj(n -> Listener.to(desk, token))
                .toList();

        assertThat(desk.get("/api/updates", token).statusCode()).isEqualTo(429);
        assertThat(RunningQuerySide.json(desk.get("/api/updates", token))
                        .path("code")
                        .asString())
                .isEqualTo("too-many-streams");

        many.forEach(Listener::close);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> Listener.to(desk, token).close());
    }
}
