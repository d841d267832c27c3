package io.pagedesk.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a simulator over HTTP as a desk would, with the demo Page's token. */
final class Graph {

    static final String TOKEN = "demo-page-token";

    /** {@code printf %s demo-page-token | openssl dgst -sha256 -hmac demo-app-secret}. */
    static final String PROOF = "ca014e1c2f82017b71f98ff4ffd96c868398c4491affc0b4ec8644c870a4ef59";

    static final String PAGE = "2000000000000001";

    record Answer(int status, String text) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        int code() {
            return json().path("error").path("code").asInt();
        }

        int subcode() {
            return json().path("error").path("error_subcode").asInt();
        }

        String mid() {
            return json().path("message_id").asString();
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> base;

    Graph(Supplier<URI> base) {
        this.base = base;
    }

    Answer send(String body) {
        return post("/v26.0/" + PAGE + "/messages?appsecret_proof=" + PROOF, body);
    }

    Answer respond(String psid, String text) {
        return send("""
                {"recipient":{"id":"%s"},"messaging_type":"RESPONSE","message":{"text":"%s","metadata":"reply-1"}}""".formatted(psid, text));
    }

    Answer humanAgent(String psid) {
        return send("""
                {"recipient":{"id":"%s"},"messaging_type":"MESSAGE_TAG","tag":"HUMAN_AGENT","message":{"text":"By a human"}}""".formatted(psid));
    }

    Answer get(String path) {
        return call(path, "GET", null, "Bearer " + TOKEN);
    }

    Answer post(String path, String body) {
        return call(path, "POST", body, "Bearer " + TOKEN);
    }

    Answer call(String path, String method, String body, String authorization) {
        try {
            return tryCall(path, method, body, authorization);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Answer tryCall(String path, String method, String body, String authorization) throws IOException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, publisher);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
