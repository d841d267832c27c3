package io.pagedesk.query.inbox;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ticket of the App's test mode: marked while it is there, and then gone from everything that agents see. */
class RemovedTicketTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String agent = desk.tokens().of("tom-" + UUID.randomUUID(), "AGENT");
    private final String page = "page-" + UUID.randomUUID();
    private final String word = "word" + UUID.randomUUID().toString().replace("-", "");
    private final ConversationFacts conversation = ConversationFacts.started(page, "psid-1")
            .at(Instant.now())
            .inTestMode()
            .ticketOpened()
            .customerWrites("mid-" + page, word)
            .assigned("ada");

    @Test
    void aRemovedTicketIsInNoInboxListOrSearch() {
        desk.publish(conversation.facts());
        await().untilAsserted(() -> assertThat(found("?q=" + word)).isOne());
        long all = count("all");

        desk.publish(only(conversation.removed()));

        await().untilAsserted(
                        () -> assertThat(desk.get(path(), agent).statusCode()).isEqualTo(404));
        assertThat(desk.get(path() + "/messages", agent).statusCode()).isEqualTo(404);
        assertThat(count("all")).isEqualTo(all - 1);
        for (String list : List.of(
                "?q=" + word,
                "?page=" + page,
                "?page=" + page + "&assignee=ada",
                "?page=" + page + "&inbox=all",
                "?page=" + page + "&inbox=resolved",
                "?page=" + page + "&inbox=closing",
                "?page=" + page + "&status=AWAITING_AGENT")) {
            assertThat(found(list)).as(list).isZero();
        }
    }

    @Test
    void whatComesLaterDoesNotBringItBack() {
        desk.publish(conversation
                .removed()
                .profile("Grace", null, null)
                .customerTakesBack("mid-" + page)
                .facts());
        ConversationFacts other = ConversationFacts.opened(page, "psid-2", Instant.now());
        desk.publish(other.facts());

        await().untilAsserted(() -> assertThat(found("?page=" + page)).isOne());
        assertThat(found("?q=" + word)).isZero();
        assertThat(found("?page=" + page + "&q=Grace")).isZero();
        assertThat(desk.get(path(), agent).statusCode()).isEqualTo(404);
    }

    @Test
    void aTicketOfTheTestModeStaysMarkedWhenTheAppGoesLive() {
        String app = "app-" + page;
        Instant now = Instant.now();
        desk.publish(List.of(
                new GenericDomainEventMessage<>("App", app, 0, new AppRegistered(app, "Shop", true, "root", now)),
                new GenericDomainEventMessage<>("Page", page, 0, new PageConnected(page, app, "Shoes", "root", now)),
                new GenericDomainEventMessage<>("App", app, 1, new AppTestModeChanged(app, false, "root", now))));
        desk.publish(conversation.facts());

        await().untilAsserted(() -> assertThat(
                        json(desk.get(path(), agent)).at("/page/name").asString(""))
                .isEqualTo("Shoes"));
        assertThat(json(desk.get(path(), agent)).path("testMode").asBoolean()).isTrue();
    }

    private String path() {
        return "/api/tickets/" + conversation.ticketId();
    }

    private int found(String query) {
        return json(desk.get("/api/tickets" + query, agent)).path("items").size();
    }

    private long count(String inbox) {
        return Stream.of(json(desk.get("/api/inboxes", agent)))
                .flatMap(JsonNode::valueStream)
                .filter(it -> it.path("name").asString().equals(inbox))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asLong();
    }

    private static List<DomainEventMessage<?>> only(ConversationFacts conversation) {
        var facts = conversation.facts();
        return List.of(facts.get(facts.size() - 1));
    }
}
