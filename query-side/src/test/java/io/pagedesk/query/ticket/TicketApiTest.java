package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageSendsHeld;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TicketApiTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String agent = desk.tokens().of("ada", "AGENT");
    private final String page = "page-" + UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final ConversationFacts conversation =
            ConversationFacts.opened(page, "psid-00001234", now).customerWrites("mid-" + page, "hello");

    @Test
    void aTicketIsShownAsTheContractSays() {
        desk.publish(List.of(
                new GenericDomainEventMessage<>(
                        "App", "app-" + page, 0, new AppRegistered("app-" + page, "Shop", true, "root", now)),
                new GenericDomainEventMessage<>(
                        "Page", page, 0, new PageConnected(page, "app-" + page, "Shoes", "root", now))));
        desk.publish(conversation.facts());
        await().untilAsserted(() ->
                assertThat(ticket("").path("page").path("name").asString()).isEqualTo("Shoes"));
        await().untilAsserted(
                        () -> assertThat(ticket("").path("version").asLong()).isEqualTo(2));

        JsonNode ticket = ticket("");

        assertThat(ticket.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "subject",
                        "status",
                        "assignee",
                        "page",
                        "customer",
                        "window",
                        "thread",
                        "testMode",
                        "unread",
                        "labels",
                        "lastMessage",
                        "createdAt",
                        "updatedAt",
                        "version");
        assertThat(ticket.path("id").asString()).isEqualTo(conversation.ticketId());
        assertThat(ticket.path("subject").asString()).isEqualTo("Messenger user 1234");
        assertThat(ticket.path("assignee").isNull()).isTrue();
        assertThat(ticket.path("testMode").asBoolean()).isTrue();
        assertThat(ticket.path("customer").propertyNames())
                .containsExactlyInAnyOrder("psid", "name", "firstName", "lastName");
        assertThat(ticket.path("lastMessage").toString())
                .isEqualTo("{\"text\":\"hello\",\"at\":\"" + now + "\",\"from\":\"CUSTOMER\",\"deleted\":false}");
        assertThat(ticket.path("page").toString())
                .isEqualTo("{\"id\":\"" + page + "\",\"name\":\"Shoes\",\"connected\":true,\"hold\":null}");
        assertThat(ticket.path("thread").toString()).isEqualTo("{\"ours\":true,\"ownerAppId\":null}");
        assertThat(ticket.path("createdAt").asString()).isEqualTo(now.toString());
    }

    @Test
    void theWindowIsThatOfThisMoment() {
        Instant twoDaysAgo = now.minus(Duration.ofDays(2));
        ConversationFacts earlier =
                ConversationFacts.opened(page, "psid-2", twoDaysAgo).customerWrites("m-" + page, "hi");
        desk.publish(earlier.facts());

        JsonNode window = json(desk.get("/api/tickets/" + earlier.ticketId() + "?minVersion=2", agent))
                .path("window");

        assertThat(window.propertyNames())
                .containsExactlyInAnyOrder(
                        "state",
                        "openedAt",
                        "standardUntil",
                        "humanAgentUntil",
                        "humanAgentRepliesLeft",
                        "canReply",
                        "reason");
        assertThat(window.path("state").asString()).isEqualTo("HUMAN_AGENT");
        assertThat(window.path("openedAt").asString()).isEqualTo(twoDaysAgo.toString());
        assertThat(window.path("canReply").asBoolean()).isTrue();
        assertThat(window.path("reason").isNull()).isTrue();
    }

    @Test
    void whyRepliesWaitIsShownOnEveryTicketOfThePage() {
        Instant until = now.plusSeconds(600);
        desk.publish(List.of(
                new GenericDomainEventMessage<>("Page", page, 0, new PageConnected(page, "app", "Shoes", "root", now)),
                new GenericDomainEventMessage<>("Page", page, 1, new PageSendsHeld(page, "rate-limited", until, now))));
        desk.publish(conversation.facts());

        await().untilAsserted(
                        () -> assertThat(ticket("").path("page").path("hold").toString())
                                .isEqualTo("{\"reason\":\"rate-limited\",\"until\":\"" + until + "\"}"));
        JsonNode listed = json(desk.get("/api/tickets?page=" + page, agent));
        assertThat(listed.path("items")
                        .get(0)
                        .path("page")
                        .path("hold")
                        .path("reason")
                        .asString())
                .isEqualTo("rate-limited");
    }

    @Test
    void aThreadThatAnotherAppHasIsOutOfOurHandsOnTheNextTicketToo() {
        desk.publish(conversation.threadGoesTo("app-2").facts());
        assertThat(ticket("?minVersion=3").path("thread").toString())
                .isEqualTo("{\"ours\":false,\"ownerAppId\":\"app-2\"}");

        desk.publish(conversation.nextTicketOpened().since(3));
        assertThat(ticket("?minVersion=4").path("thread").path("ours").asBoolean(true))
                .isFalse();

        desk.publish(conversation.threadComesBack().since(4));
        assertThat(ticket("?minVersion=5").path("thread").toString()).isEqualTo("{\"ours\":true,\"ownerAppId\":null}");
    }

    @Test
    void whatTheCustomerTookBackIsNeitherShownNorFound() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        desk.publish(conversation.customerWrites("mid2-" + page, word).facts());
        ticket("?minVersion=3");
        assertThat(found(word)).isEqualTo(1);

        desk.publish(conversation.customerTakesBack("mid2-" + page).since(3));

        JsonNode ticket = ticket("?minVersion=4");
        assertThat(ticket.path("lastMessage").path("text").isNull()).isTrue();
        assertThat(ticket.path("lastMessage").path("deleted").asBoolean()).isTrue();
        assertThat(found(word)).isZero();
        assertThat(found("hello")).isPositive();
    }

    private int found(String word) {
        return json(desk.get("/api/tickets?page=" + page + "&q=" + word, agent))
                .path("items")
                .size();
    }

    @Test
    void theVersionIsTheETagAndAnUnchangedTicketIsNotSentAgain() {
        desk.publish(conversation.facts());
        HttpResponse<String> first = desk.get("/api/tickets/" + conversation.ticketId() + "?minVersion=2", agent);

        assertThat(first.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(desk.get("/api/tickets/" + conversation.ticketId(), agent, "If-None-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(desk.get("/api/tickets/" + conversation.ticketId(), agent, "If-None-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReaderMayWaitForAVersionThatIsStillToCome() {
        desk.publish(conversation.facts());
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> ticket("?minVersion=3"));

        desk.publish(conversation.assigned("ada").since(2));

        assertThat(waiting.join().path("version").asLong()).isEqualTo(3);
    }

    @Test
    void aReaderWaitsTwoSecondsAtMost() {
        desk.publish(conversation.facts());
        ticket("?minVersion=2");
        long from = System.nanoTime();

        assertThat(ticket("?minVersion=99").path("version").asLong()).isEqualTo(2);

        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(5));
    }

    @Test
    void aHundredWaitingReadersDoNotKeepOthersFromReading() {
        desk.publish(conversation.facts());
        ticket("?minVersion=2");
        List<CompletableFuture<JsonNode>> waiting = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ticket("?minVersion=3"), runnable -> new Thread(runnable).start()))
                .toList();

        HttpResponse<String> another = desk.get("/api/tickets/" + conversation.ticketId(), agent);

        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(waiting).anyMatch(each -> !each.isDone());
        assertThat(waiting)
                .allSatisfy(
                        each -> assertThat(each.join().path("version").asLong()).isEqualTo(2));
    }

    @Test
    void aTicketThatIsNotThereIsNotFound() {
        HttpResponse<String> response = desk.get("/api/tickets/nowhere", agent);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo("ticket-not-found");
        assertThat(json(desk.get("/api/tickets/nowhere/messages", agent))
                        .path("code")
                        .asString())
                .isEqualTo("ticket-not-found");
    }

    private JsonNode ticket(String parameters) {
        return json(desk.get("/api/tickets/" + conversation.ticketId() + parameters, agent));
    }
}
