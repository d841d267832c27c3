package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.desk.Desk;
import io.pagedesk.command.desk.FakeGraph;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Some thousands of bodies that went wrong, over HTTP, several at once, to a whole desk on HSQLDB. */
class FuzzedWebhookTest extends RunningDesk {

    private static final int BODIES = Integer.getInteger("fuzz.webhooks", 3_000);
    private static final int CUSTOMERS = 60;
    private static final int AT_ONCE = 4;
    private static final String APP = "8800111";
    private static final String PAGE = "8800222";
    private static final String SECRET = "the-app-secret";

    @Test
    void f24EachSignedBodyIsAnswered200AndIntakeGoesOn() throws Exception {
        long seed = Long.getLong("fuzz.seed", 20_261_122L);
        System.out.println("Mutated webhooks from -Dfuzz.seed=" + seed);
        connect();

        assertThat(deliverAll(new MutatedBodies(seed, CUSTOMERS, PAGE)))
                .as("-Dfuzz.seed=%d", seed)
                .isEmpty();

        assertThat(streamsWithGaps()).isEmpty();
        assertThat(streamsThatDoNotBegin()).isEmpty();
        deliver("""
                {"object":"page","entry":[{"id":"8800222","time":1789000000123,"messaging":[{"sender":{"id":"good"},
                "recipient":{"id":"8800222"},"timestamp":1789000000123,"message":{"mid":"m_good","text":"Hello"}}]}]}""".getBytes(StandardCharsets.UTF_8)).hasStatus(200);
        assertThat(jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                                + " ORDER BY sequence_number")
                        .param(ConversationId.of(PAGE, "good"))
                        .query(String.class)
                        .list())
                .containsExactly("conversation.started", "conversation.ticket-opened", "conversation.message-received");
    }

    /** The bodies that were not answered 200, and how they were. */
    private List<String> deliverAll(MutatedBodies bodies) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int n = 0; n < BODIES; n++) {
                byte[] body = bodies.next();
                answers.add(senders.submit(() -> {
                    int status = deliver(body).status();
                    return status == 200 ? "" : status + " to " + new String(body, StandardCharsets.UTF_8);
                }));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<String> answer : answers) {
                wrong.add(answer.get());
            }
            wrong.removeIf(String::isEmpty);
            return wrong;
        } finally {
            senders.shutdownNow();
        }
    }

    private List<String> streamsWithGaps() {
        return jdbc.sql("""
                SELECT aggregate_identifier FROM domain_event_entry WHERE type = 'Conversation'
                GROUP BY aggregate_identifier
                HAVING COUNT(*) <> MAX(sequence_number) + 1 OR MIN(sequence_number) <> 0""").query(String.class).list();
    }

    private List<String> streamsThatDoNotBegin() {
        return jdbc.sql("""
                SELECT aggregate_identifier FROM domain_event_entry WHERE type = 'Conversation'
                AND sequence_number = 0 AND payload_type <> 'conversation.started'""").query(String.class).list();
    }

    private Desk.Answer deliver(byte[] body) {
        return desk().call(
                        "POST",
                        "/webhooks/messenger/" + APP,
                        body,
                        Map.of("X-Hub-Signature-256", "sha256=" + Digests.hmacSha256Hex(SECRET, body)));
    }

    private void connect() {
        META.answer("GET /v26.0/" + PAGE, new FakeGraph.Answer(200, "{\"name\":\"Page\"}", Map.of()));
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", APP, "name", "App", "appSecret", SECRET, "verifyToken", "t", "testMode", false))
                .hasStatus(201);
        desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", APP, "pageId", PAGE, "name", "Page", "accessToken", "token-of-" + PAGE))
                .hasStatus(201);
    }
}
