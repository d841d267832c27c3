package io.pagedesk.query.audit.trail;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.eventstore.EventPositions;
import io.pagedesk.query.audit.events.RecordedEvents;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TrailApiTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String name = "vera-" + UUID.randomUUID();
    private final String auditor = desk.tokens().of(name, "AUDITOR");
    private final String page = "page-" + UUID.randomUUID();
    private final String reply = UUID.randomUUID().toString();
    private final ConversationFacts conversation = ConversationFacts.opened(page, "psid-1");

    @Test
    void aTicketsFactsAreReadInTheirOrderWithWhoAndWhy() {
        publish(conversation.customerWrites(page + "-m", "hello"), "customer");
        publish(conversation.agentReplies(reply, "hi"), "ada");
        publish(conversation.attempted(reply, 0, ReplyBasis.RESPONSE).sent(reply, 0, ConversationFacts.NOON), "system");
        publish(conversation.read(reply).noted("n-" + page, "call back"), "ada");

        List<JsonNode> items = all(conversation.ticketId(), 3);

        assertThat(items)
                .extracting(item -> item.path("type").asString())
                .containsExactly(
                        "conversation.started",
                        "conversation.ticket-opened",
                        "conversation.message-received",
                        "conversation.agent-reply-accepted",
                        "conversation.send-attempted",
                        "conversation.reply-sent",
                        "conversation.messages-read",
                        "conversation.note-added");
        assertThat(items).extracting(item -> item.path("sequence").asInt()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(items)
                .extracting(item -> item.path("position").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(items)
                .extracting(item -> item.path("actorKind").asString())
                .containsExactly("CUSTOMER", "CUSTOMER", "CUSTOMER", "AGENT", "SYSTEM", "META", "AGENT", "AGENT");
        JsonNode accepted = items.get(3);
        assertThat(accepted.path("actor").asString()).isEqualTo("ada");
        assertThat(accepted.path("correlationId").asString()).isEqualTo("request-of-ada");
        assertThat(accepted.path("at").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(accepted.at("/payload/parts/0/text").asString()).isEqualTo("hi");
        assertThat(accepted.at("/payload/window/openedAt").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(items.get(5).path("causationId")).isEqualTo(accepted.path("eventId"));
        assertThat(items.get(2).path("causationId").isNull()).isTrue();
    }

    @Test
    void aTicketsTrailHoldsWhatHappensLaterToItsMessagesAndNothingOfOtherTickets() {
        desk.publish(conversation
                .customerWrites(page + "-first", "hello")
                .nextTicketOpened()
                .customerWrites(page + "-second", "again")
                .customerEdits(page + "-first", "hello!", 1)
                .delivered()
                .facts());
        String first = conversation.id() + "-1";

        assertThat(types(first))
                .containsExactly(
                        "conversation.started",
                        "conversation.ticket-opened",
                        "conversation.message-received",
                        "conversation.message-edited");
        assertThat(types(conversation.ticketId()))
                .containsExactly(
                        "conversation.started",
                        "conversation.ticket-opened",
                        "conversation.message-received",
                        "conversation.message-edited");
    }

    @Test
    void thePositionsAreThoseThatAReaderOfAllEventsSees() {
        desk.publish(conversation.customerWrites(page + "-m", "hello").facts());
        var events = desk.context().getBean(EventStore.class);
        List<DomainEventMessage<?>> stream = new ArrayList<>();
        events.readEvents(conversation.id(), 0).asStream().forEach(stream::add);

        Map<String, Long> read = desk.context().getBean(EventPositions.class).of(stream);

        Map<String, Long> streamed = new HashMap<>();
        desk.context().getBean(RecordedEvents.class).walk(null, event -> {
            streamed.put(event.getIdentifier(), event.trackingToken().position().orElseThrow());
            return true;
        });
        assertThat(read)
                .hasSize(3)
                .allSatisfy((id, position) -> assertThat(streamed).containsEntry(id, position));
    }

    @Test
    void pagesAppsAndAgentsHaveTrailsToo() {
        desk.publish(List.of(
                fact("page:" + page, 0, new PageConnected(page, "app", "Page", "root", ConversationFacts.NOON), "root"),
                fact("page:" + page, 1, new PageRestricted(page, "spam", ConversationFacts.NOON), "system"),
                fact("app:" + page, 0, new AppRegistered(page, "App", false, "root", ConversationFacts.NOON), "root"),
                fact(
                        "agent:" + page,
                        0,
                        new AgentRegistered(page, "A", List.of(AgentRole.AGENT), "root", ConversationFacts.NOON),
                        "root")));

        JsonNode ofPage = json(get("/api/audit/pages/" + page + "/events")).path("items");
        assertThat(ofPage).hasSize(2);
        assertThat(ofPage.get(1).path("actor").asString()).isEqualTo("meta");
        assertThat(json(get("/api/audit/apps/" + page + "/events"))
                        .at("/items/0/type")
                        .asString())
                .isEqualTo("app.registered");
        assertThat(json(get("/api/audit/agents/" + page + "/events"))
                        .at("/items/0/type")
                        .asString())
                .isEqualTo("agent.registered");
    }

    @Test
    void whoLooksIsOnRecordBeforeTheAnswerAlsoWhereThereIsNone() {
        get("/api/audit/tickets/" + page + "-1/events");
        get("/api/audit/replies?from=2026-11-20T00:00:00Z&page=" + page);

        List<JsonNode> accesses = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer = json(get("/api/audit/accesses?limit=100&cursor=" + cursor));
            answer.path("items").forEach(accesses::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(accesses)
                .filteredOn(access -> access.path("actor").asString().equals(name))
                .extracting(access -> access.at("/payload/what").asString())
                .startsWith("ticket-events", "replies", "accesses");
        assertThat(accesses)
                .filteredOn(access -> access.at("/payload/what").asString().equals("replies"))
                .extracting(
                        access -> access.at("/payload/subject").asString(null),
                        access -> access.at("/payload/narrowedBy").asString(null))
                .contains(tuple(page, "from=2026-11-20T00:00:00Z"));
    }

    @Test
    void manyWhoLookAtOnceAreAllOnRecord() {
        IntStream.range(0, 24).parallel().forEach(n -> get("/api/audit/tickets/none-" + n + "/events"));

        String day = LocalDate.now(ZoneOffset.UTC).toString();
        var events = desk.context().getBean(EventStore.class);
        assertThat(events.readEvents("audit-access:" + day, 0)
                        .asStream()
                        .filter(event -> name.equals(event.getMetaData().get("actor"))))
                .hasSize(24);
    }

    @Test
    void whatIsNotOnRecordIsNotFound() {
        HttpResponse<String> ticket = get("/api/audit/tickets/" + conversation.ticketId() + "/events");
        assertThat(ticket.statusCode()).isEqualTo(404);
        assertThat(json(ticket).path("code").asString()).isEqualTo("ticket-not-found");

        desk.publish(conversation.customerWrites(page + "-m", "hello").facts());
        assertThat(get("/api/audit/tickets/" + conversation.id() + "-2/events").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/audit/pages/none/events").statusCode()).isEqualTo(404);
        assertThat(get("/api/audit/accesses?day=tomorrow").statusCode()).isEqualTo(400);
        assertThat(get("/api/audit/pages/none/events?cursor=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void agentsDoNotReadTheAudit() {
        String agent = desk.tokens().of("ada", "AGENT");

        assertThat(desk.get("/api/audit/tickets/x-1/events", agent).statusCode())
                .isEqualTo(403);
        assertThat(desk.get("/api/audit/accesses", agent).statusCode()).isEqualTo(403);
    }

    private long published = -1;

    private void publish(ConversationFacts facts, String actor) {
        List<DomainEventMessage<?>> more = new ArrayList<>();
        for (DomainEventMessage<?> fact : facts.since(published)) {
            more.add(fact.andMetaData(Map.of("actor", actor, "correlationId", "request-of-" + actor)));
        }
        published = facts.lastSequence();
        desk.publish(more);
    }

    private static DomainEventMessage<?> fact(String stream, long sequence, Object payload, String actor) {
        return new GenericDomainEventMessage<>("Desk", stream, sequence, payload, Map.of("actor", actor));
    }

    private List<String> types(String ticketId) {
        return all(ticketId, 100).stream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private List<JsonNode> all(String ticketId, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer =
                    json(get("/api/audit/tickets/" + ticketId + "/events?limit=" + limit + "&cursor=" + cursor));
            StreamSupport.stream(answer.path("items").spliterator(), false).forEach(items::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    private HttpResponse<String> get(String path) {
        return desk.get(path, auditor);
    }
}
