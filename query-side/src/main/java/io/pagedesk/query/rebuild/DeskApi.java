package io.pagedesk.query.rebuild;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running desk, called by its API. */
final class DeskApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    private DeskApi(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** @throws RefusedException there is no login, or the desk refuses it */
    static DeskApi signedIn(String url, Map<String, String> environment) throws IOException, InterruptedException {
        String token = environment.get("PAGEDESK_TOKEN");
        if (token != null) {
            return new DeskApi(url, token);
        }
        String password = environment.get("PAGEDESK_ADMIN_PASSWORD");
        if (password == null) {
            throw new RefusedException("set PAGEDESK_TOKEN, or PAGEDESK_ADMIN_PASSWORD");
        }
        String login = JSON.writeValueAsString(Map.of("username", "admin", "password", password));
        JsonNode session = new DeskApi(url, "").send("POST", "/api/session", login);
        return new DeskApi(url, session.path("token").asString());
    }

    JsonNode send(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "");
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new RefusedException(
                    method + " " + path + " is answered by " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    /** The desk does not do it. */
    static final class RefusedException extends RuntimeException {

        RefusedException(String message) {
            super(message);
        }
    }
}
