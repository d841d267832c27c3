package io.pagedesk.simulator.app;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.webhook.WebhookTarget;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the addresses that the app's dashboard names for deauthorisation and data deletion. */
@SimulatorPart
class AppCallbacks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookTarget webhooks;
    private final SimulatorSettings.App app;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What the app answered; status 0 where it did not. */
    record Answer(URI target, int status, String body) {}

    AppCallbacks(WebhookTarget webhooks, SimulatorSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.app = settings.app();
        this.clock = clock;
    }

    /**
     * @param name {@code deauthorize} or {@code data-deletion}
     * @param given the address; null is the one beside the webhooks' address
     * @param wrongSignature signs with a secret that is not the app's
     */
    Answer call(String name, String userId, @Nullable URI given, boolean wrongSignature) {
        var target = given == null ? usual(name) : given;
        var secret = wrongSignature ? "not-" + app.secret() : app.secret();
        var signed = SignedRequest.of(userId, clock.instant(), secret);
        var request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "signed_request=" + URLEncoder.encode(signed, StandardCharsets.UTF_8)))
                .build();
        return send(request);
    }

    private URI usual(String name) {
        var webhook = webhooks.current()
                .orElseThrow(() -> new IllegalArgumentException("No webhook target tells where the app is"));
        return webhook.resolve("/webhooks/facebook/" + app.id() + "/" + name);
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(request.uri(), answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(request.uri(), 0, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(request.uri(), 0, "interrupted");
        }
    }
}
