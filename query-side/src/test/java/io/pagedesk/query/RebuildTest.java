package io.pagedesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRole;
import io.pagedesk.events.agent.AgentSessionEnded;
import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.cannedreply.CannedReplyChanged;
import io.pagedesk.events.cannedreply.CannedReplyCreated;
import io.pagedesk.events.cannedreply.CannedReplyDeleted;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.projection.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the real bus: a read model that grew event by event equals one that is filled from the store at once. */
class RebuildTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> COLLECTIONS = List.of(
            "tickets",
            "messages",
            "agents",
            "ended_sessions",
            "pages",
            "apps",
            "threads",
            "part_mids",
            "colleagues",
            "canned_replies",
            "mentions",
            "ticket_tallies");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aReadModelThatIsFilledAnewHasTheSameDocuments(long seed) {
        String eventStore = "jdbc:hsqldb:mem:" + UUID.randomUUID();
        List<DomainEventMessage<?>> conversations = BusyDesk.events(seed, 1_500);
        List<List<Document>> grown;
        try (RunningQuerySide live = new RunningQuerySide(eventStore, beans -> {})) {
            live.publish(administration());
            for (int from = 0; from < conversations.size(); from += 20) {
                live.publish(conversations.subList(from, Math.min(conversations.size(), from + 20)));
            }
            grown = onceCaughtUp(live, conversations.size() + administration().size());
        }
        try (RunningQuerySide anew = new RunningQuerySide(eventStore, beans -> {})) {
            List<List<Document>> filled =
                    onceCaughtUp(anew, conversations.size() + administration().size());

            for (int i = 0; i < COLLECTIONS.size(); i++) {
                assertThat(filled.get(i)).as(COLLECTIONS.get(i)).isNotEmpty().isEqualTo(grown.get(i));
            }
        }
    }

    private static List<List<Document>> onceCaughtUp(RunningQuerySide desk, long events) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(RunningQuerySide.json(
                                desk.get("/api/admin/projections", desk.tokens().of("observer", "ADMIN"))))
                        .hasSize(Projections.ALL.size())
                        .allSatisfy(
                                row -> assertThat(row.path("position").asLong()).isEqualTo(events)));
        return COLLECTIONS.stream().map(name -> documents(desk, name)).toList();
    }

    private static List<Document> documents(RunningQuerySide desk, String collection) {
        return desk.database()
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static List<DomainEventMessage<?>> administration() {
        return List.of(
                fact("app", 0, new AppRegistered("app", "Shop", true, "root", NOON)),
                fact("page-1", 0, new PageConnected("page-1", "app", "Shoes", "root", NOON)),
                fact("app", 1, new AppTestModeChanged("app", false, "root", NOON)),
                fact("page-1", 1, new PageReconnected("page-1", "app", "Shoes and more", "root", NOON)),
                fact("ada", 0, new AgentRegistered("ada", "Ada", List.of(AgentRole.AGENT), "root", NOON)),
                fact("c1", 0, new CannedReplyCreated("c1", "Greeting", "Hello {{customer.name}}", "root", NOON)),
                fact("c1", 1, new CannedReplyChanged("c1", "Hello", "Hello {{customer.name|you}}", "root", NOON)),
                fact("c2", 0, new CannedReplyCreated("c2", "Goodbye", "Goodbye", "root", NOON)),
                fact("c2", 1, new CannedReplyDeleted("c2", "root", NOON)),
                fact("ada", 1, new AgentSessionEnded("ada", "s1", "ada", NOON)),
                fact("ada", 2, new AgentDeactivated("ada", "root", NOON)),
                fact("ada", 3, new AgentReactivated("ada", "root", NOON)));
    }

    private static DomainEventMessage<?> fact(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>("Administration", stream, sequence, event);
    }
}
