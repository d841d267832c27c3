package io.pagedesk.command.intake;

import static io.pagedesk.command.desk.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An App gets a new secret while Meta goes on calling: some of its servers know the new one before others do. */
class SecretRotationTest extends RunningDesk {

    private static final AtomicInteger IDS = new AtomicInteger(7_900_000);
    private static final int CALLERS = 4;
    private static final int BEFORE = 20;
    private static final int AFTER = 60;

    private final String app = String.valueOf(IDS.incrementAndGet());
    private final String page = String.valueOf(IDS.incrementAndGet());
    private final AtomicInteger messages = new AtomicInteger();

    @BeforeEach
    void connectedPage() {
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", app, "name", "App", "appSecret", "old", "verifyToken", "v"))
                .hasStatus(201);
        desk().asAdmin("POST", "/api/admin/pages", Map.of("appId", app, "pageId", page, "accessToken", "token"))
                .hasStatus(201);
    }

    @Test
    void noWebhookIsRefusedOrLostWhileTheSecretIsRotated() throws Exception {
        ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
        AtomicBoolean rotated = new AtomicBoolean();
        AtomicInteger sent = new AtomicInteger();
        ExecutorService meta = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> callers = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(caller -> meta.submit(() -> {
                        for (int afterwards = 0; afterwards < AFTER; ) {
                            boolean knowsNew = rotated.get() && sent.get() % 2 == 0;
                            afterwards += rotated.get() ? 1 : 0;
                            int status = deliver("psid" + caller, knowsNew ? "new" : "old");
                            sent.incrementAndGet();
                            if (status != 200) {
                                refused.add(status);
                            }
                        }
                    }))
                    .toList();
            soon(() -> assertThat(sent.get()).isGreaterThan(BEFORE));
            rotate();
            rotated.set(true);
            for (Future<?> caller : callers) {
                caller.get();
            }
        } finally {
            meta.shutdownNow();
        }

        assertThat(refused).isEmpty();
        assertThat(stored()).isEqualTo(messages.get()).isGreaterThan(CALLERS * AFTER);
    }

    @Test
    void theFormerSecretCountsForItsTimeAndNoLonger() {
        rotate();
        assertThat(deliver("ann", "old")).isEqualTo(200);

        advance(Duration.ofHours(24));

        soonRefused("old");
        assertThat(deliver("ann", "new")).isEqualTo(200);
    }

    @Test
    void theNewSecretOfAnAppThatAnotherInstanceChangedCountsAtOnce() {
        assertThat(deliver("ann", "old")).isEqualTo(200);

        jdbc.sql("UPDATE registered_app SET app_secret = (SELECT app_secret FROM registered_app WHERE app_id = ?)"
                        + " WHERE app_id = ?")
                .params(appWithSecret("new"), app)
                .update();

        assertThat(deliver("ann", "new")).isEqualTo(200);
    }

    private String appWithSecret(String secret) {
        String other = String.valueOf(IDS.incrementAndGet());
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", other, "name", "App", "appSecret", secret, "verifyToken", "v"))
                .hasStatus(201);
        return other;
    }

    private void rotate() {
        desk().asAdmin("PUT", "/api/admin/apps/" + app, Map.of("appSecret", "new"))
                .hasStatus(200);
    }

    private void soonRefused(String secret) {
        soon(() -> assertThat(deliver("ann", secret)).isEqualTo(403));
    }

    private int deliver(String psid, String secret) {
        String body = """
            {"object":"page","entry":[{"id":"%1$s","messaging":[{"sender":{"id":"%2$s"},"recipient":{"id":"%1$s"},
            "timestamp":%3$d,"message":{"mid":"m_%1$s_%4$d","text":"Hello"}}]}]}""".formatted(page, psid, clock.instant().toEpochMilli(), messages.incrementAndGet());
        String signature = "sha256=" + Digests.hmacSha256Hex(secret, body.getBytes(StandardCharsets.UTF_8));
        return desk().call("POST", "/webhooks/messenger/" + app, body, Map.of("X-Hub-Signature-256", signature))
                .status();
    }

    private int stored() {
        return IntStream.range(0, CALLERS)
                .map(caller -> jdbc.sql("SELECT COUNT(*) FROM domain_event_entry WHERE aggregate_identifier = ?"
                                + " AND payload_type = 'conversation.message-received'")
                        .param(ConversationId.of(page, "psid" + caller))
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
