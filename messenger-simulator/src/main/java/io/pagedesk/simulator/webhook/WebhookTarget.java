package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.signing.HmacSha256;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The callback URL of the app. */
@SimulatorPart
public class WebhookTarget {

    private static final Logger log = LoggerFactory.getLogger(WebhookTarget.class);

    /** Meta wants an answer within 5 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final SimulatorSettings.App app;
    private final HttpClient client;

    WebhookTarget(Ledger ledger, SimulatorSettings settings, WebhookThreads threads) {
        this.ledger = ledger;
        this.app = settings.app();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .executor(threads.pool())
                .build();
    }

    public Optional<URI> current() {
        return ledger.webhookTarget();
    }

    public void set(URI target) {
        ledger.record(new Entry.TargetSaved(target));
        log.info("Webhooks go to {}", target);
    }

    /** Asks the target the way Meta does when a callback URL is entered; empty where it answered the challenge. */
    public Optional<String> refusalOf(URI target, String verifyToken) {
        var challenge = UUID.randomUUID().toString();
        var query = "hub.mode=subscribe&hub.verify_token=" + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8)
                + "&hub.challenge=" + challenge;
        var asked = URI.create(target + (target.getQuery() == null ? "?" : "&") + query);
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(asked).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            var right = answer.statusCode() == 200 && answer.body().equals(challenge);
            return right ? Optional.empty() : Optional.of("The target answered " + answer.statusCode());
        } catch (IOException e) {
            return Optional.of("The target cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Interrupted");
        }
    }

    /** One attempt to deliver; false for anything but 200. */
    CompletableFuture<Boolean> deliver(String body) {
        var target = current();
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        return client.sendAsync(signed(target.get(), body), HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200);
    }

    private HttpRequest signed(URI target, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header("X-Hub-Signature-256", "sha256=" + HmacSha256.hex(app.secret(), bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
    }
}
