package io.pagedesk.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.TestMongo;
import io.pagedesk.query.generation.ProjectionTokens;
import io.pagedesk.query.projection.Projections;
import io.pagedesk.query.updates.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two query sides on the same read models; the second starts with newer projectors than those that filled a view. */
class SharedRebuildTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    private final String eventStore = "jdbc:hsqldb:mem:" + UUID.randomUUID();
    private final String mongo = TestMongo.newUri();

    @Test
    void theyShareTheWorkAndAllSwitchAndAnOutdatedViewIsMadeAnewAtTheStart() {
        try (RunningQuerySide one = new RunningQuerySide(eventStore, mongo, beans -> {})) {
            one.publish(BusyDesk.events(3, 2_000));
            Views first = new Views(one);
            await().atMost(LONG).until(() -> first.isCaughtUp(Projections.TICKETS, 1));
            outdate(one, Projections.PAGES);

            try (RunningQuerySide two = new RunningQuerySide(eventStore, mongo, beans -> {})) {
                Views second = new Views(two);
                await().atMost(LONG).until(() -> owners(one, "messages").size() == 2);
                clientsOfBothHearWhicheverProjects(one, two);
                await().atMost(LONG)
                        .until(() ->
                                second.row(Projections.PAGES).path("generation").asInt() == 2);

                first.rebuild(Projections.TICKETS);
                await().atMost(LONG)
                        .until(() ->
                                first.isCaughtUp(Projections.TICKETS, 2) && second.isCaughtUp(Projections.TICKETS, 2));

                assertThat(first.documents(Projections.TICKETS, 2)).isEqualTo(first.documents(Projections.TICKETS, 1));
                assertThat(second.get("/api/admin/projections/acts")).anySatisfy(act -> {
                    assertThat(act.path("projection").asString()).isEqualTo("pages");
                    assertThat(act.path("by").asString()).isEqualTo("system");
                });
            }
        }
    }

    /** Conversations of all segments: some are projected by the one, some by the other. */
    private static void clientsOfBothHearWhicheverProjects(RunningQuerySide one, RunningQuerySide two) {
        List<ConversationFacts> conversations = IntStream.range(0, 12)
                .mapToObj(n -> ConversationFacts.opened(
                                "page-of-both", UUID.randomUUID().toString())
                        .customerWrites("m-" + UUID.randomUUID(), "hello"))
                .toList();
        try (Listener atOne = Listener.to(one, one.tokens().of("ada", "AGENT"));
                Listener atTwo = Listener.to(two, two.tokens().of("ada", "AGENT"))) {
            conversations.forEach(conversation -> one.publish(conversation.facts()));

            for (ConversationFacts conversation : conversations) {
                hearsAndSees(one, atOne, conversation);
                hearsAndSees(two, atTwo, conversation);
            }
        }
    }

    private static void hearsAndSees(RunningQuerySide desk, Listener client, ConversationFacts conversation) {
        client.ticketAt(conversation.ticketId(), conversation.lastSequence());
        String token = desk.tokens().of("ada", "AGENT");
        assertThat(desk.get("/api/tickets/" + conversation.ticketId() + "/messages", token)
                        .body())
                .contains("hello");
    }

    @Test
    void aViewOfOlderProjectorsIsMadeAnewByTheNextStartUnlessThatIsSwitchedOff() {
        try (RunningQuerySide older = new RunningQuerySide(eventStore, mongo, beans -> {})) {
            older.publish(BusyDesk.events(3, 200));
            await().atMost(LONG).until(() -> new Views(older).isCaughtUp(Projections.TICKETS, 1));
            outdate(older, Projections.TICKETS);
        }
        try (RunningQuerySide switchedOff =
                new RunningQuerySide(eventStore, mongo, beans -> {}, "--pagedesk.rebuild.when-changed=false")) {
            Views views = new Views(switchedOff);
            await().atMost(LONG)
                    .until(() -> views.row(Projections.TICKETS).path("outdated").asBoolean());
            assertThat(views.row(Projections.TICKETS).path("state").asString()).isEqualTo("LIVE");
            assertThat(views.get("/api/tickets").path("items")).isNotEmpty();
        }
        try (RunningQuerySide newer = new RunningQuerySide(eventStore, mongo, beans -> {})) {
            Views views = new Views(newer);
            await().atMost(LONG).until(() -> views.isCaughtUp(Projections.TICKETS, 2));
            assertThat(views.row(Projections.TICKETS).path("outdated").asBoolean())
                    .isFalse();
            assertThat(views.documents(Projections.TICKETS, 2)).isEqualTo(views.documents(Projections.TICKETS, 1));
        }
    }

    private static void outdate(RunningQuerySide desk, String projection) {
        desk.database()
                .getCollection("projection_generations")
                .updateOne(Filters.eq("_id", projection), Updates.set("version", 0));
    }

    private static Set<String> owners(RunningQuerySide desk, String processor) {
        return new HashSet<>(desk.database()
                .getCollection(ProjectionTokens.COLLECTION)
                .find(Filters.and(Filters.eq("processorName", processor), Filters.ne("owner", null)))
                .map(token -> String.valueOf(token.getString("owner")))
                .into(new ArrayList<>()));
    }
}
