package io.pagedesk.query.writing;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.desk.TestClock;
import io.pagedesk.query.desk.TestMongo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WritingTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final MongoDatabase database = TestMongo.newDatabase();
    private final TestClock clock = new TestClock(ConversationFacts.NOON);
    private final Writers writers = new Writers(database, clock);

    @Test
    void whoeverWritesIsKnownToEveryQuerySideForAFewSeconds() {
        Writers another = new Writers(database, clock);
        writers.writes("t1", "ada");
        writers.writes("t1", "bob");
        writers.writes("t2", "ada");

        assertThat(another.on("t1")).containsExactly("ada", "bob");
        clock.advance(Writers.REMEMBERED.minusMillis(1));
        assertThat(another.on("t1")).containsExactly("ada", "bob");
        another.writes("t1", "bob");
        clock.advance(Duration.ofMillis(1));
        assertThat(another.on("t1")).containsExactly("bob");
        assertThat(writers.everywhere()).containsOnlyKeys("t1");
    }

    @Test
    void whoeverStopsIsForgottenAtOnceAndNothingIsKept() {
        writers.writes("t1", "ada");
        writers.stops("t1", "ada");
        writers.stops("t1", "ada");

        assertThat(writers.on("t1")).isEmpty();
        writers.writes("t2", "bob");
        clock.advance(Writers.REMEMBERED);
        writers.writes("t3", "cem");
        assertThat(database.getCollection("writing").countDocuments()).isEqualTo(1);
    }

    @Test
    void agentsSayThatTheyWriteAndColleaguesSeeIt() {
        String ticket = ticket();
        String agent = desk.tokens().of("ada", "AGENT");

        assertThat(put(ticket, "{\"writing\":true}", "Authorization", "Bearer " + agent))
                .isEqualTo(204);
        assertThat(json(desk.get("/api/writing/" + ticket, desk.tokens().of("eve", "AUDITOR")))
                        .toString())
                .isEqualTo("[\"ada\"]");
        assertThat(put(ticket, "{\"writing\":false}", "Authorization", "Bearer " + agent))
                .isEqualTo(204);
        assertThat(json(desk.get("/api/writing/" + ticket, agent))).isEmpty();
        assertThat(put(ticket, "{}", "Authorization", "Bearer " + agent)).isEqualTo(400);
        assertThat(put(ticket, "writing", "Authorization", "Bearer " + agent)).isEqualTo(400);
        assertThat(put("nothing", "{\"writing\":true}", "Authorization", "Bearer " + agent))
                .isEqualTo(404);
    }

    @Test
    void onlyWhoeverMayWriteSaysSoAndACookieNeedsTheTokenBesideIt() {
        String ticket = ticket();
        String body = "{\"writing\":true}";
        String agent = "pagedesk-session=" + desk.tokens().of("ada", "AGENT");

        assertThat(put(ticket, body)).isEqualTo(401);
        assertThat(put(ticket, body, "X-XSRF-TOKEN", "t", "Cookie", "XSRF-TOKEN=t"))
                .isEqualTo(401);
        assertThat(put(ticket, body, "Cookie", agent)).isEqualTo(403);
        assertThat(put(ticket, body, "Cookie", agent + "; XSRF-TOKEN=one", "X-XSRF-TOKEN", "other"))
                .isEqualTo(403);
        assertThat(put(ticket, body, "Cookie", agent + "; XSRF-TOKEN=", "X-XSRF-TOKEN", ""))
                .isEqualTo(403);
        assertThat(put(ticket, body, "Cookie", agent + "; XSRF-TOKEN=one", "X-XSRF-TOKEN", "one"))
                .isEqualTo(204);
        assertThat(put(ticket, body, "Authorization", "Bearer " + desk.tokens().of("eve", "AUDITOR")))
                .isEqualTo(403);
    }

    private String ticket() {
        ConversationFacts conversation = ConversationFacts.opened("page-" + UUID.randomUUID(), "psid");
        desk.publish(conversation.facts());
        String agent = desk.tokens().of("ada", "AGENT");
        await().until(() ->
                desk.get("/api/tickets/" + conversation.ticketId(), agent).statusCode() == 200);
        return conversation.ticketId();
    }

    private int put(String ticketId, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + desk.port("local.server.port") + "/api/writing/" + ticketId))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
