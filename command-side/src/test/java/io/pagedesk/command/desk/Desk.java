package io.pagedesk.command.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the desk over HTTP, from outside. */
public final class Desk {

    public static final String ADMIN_PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final int port;

    public Desk(int port) {
        this.port = port;
    }

    public Answer asAdmin(String method, String path, Object body) {
        return call(method, path, body, Map.of("Authorization", "Bearer " + adminToken()));
    }

    public Answer asNobody(String method, String path, Object body) {
        return call(method, path, body, Map.of());
    }

    public Answer signIn(String username, String password) {
        return asNobody("POST", "/api/session", Map.of("username", username, "password", password));
    }

    /** A new agent with these roles, signed in: its token. */
    public String tokenOfNewAgent(String username, String... roles) {
        String password = "a password for " + username;
        asAdmin(
                        "POST",
                        "/api/admin/agents",
                        Map.of("username", username, "name", username, "password", password, "roles", roles))
                .hasStatus(201);
        return signIn(username, password).hasStatus(200).body().get("token").stringValue();
    }

    public String adminToken() {
        return tokens.computeIfAbsent(
                "admin",
                admin -> signIn(admin, ADMIN_PASSWORD)
                        .hasStatus(200)
                        .body()
                        .get("token")
                        .stringValue());
    }

    void forgetTokens() {
        tokens.clear();
    }

    /** Calls with a body that is sent as it is when it is text or bytes, as JSON otherwise, and not at all when absent. */
    public Answer call(String method, String path, Object body, Map<String, String> headers) {
        if (body instanceof byte[] bytes) {
            return send(method, path, HttpRequest.BodyPublishers.ofByteArray(bytes), headers);
        }
        String text = body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
        if (text == null) {
            return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
        }
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return send(method, path, HttpRequest.BodyPublishers.ofString(text), all);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the desk answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String cookie(String name) {
            return cookies().stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + cookies()));
        }

        public String cookieValue(String name) {
            return cookie(name).substring(name.length() + 1).split(";", 2)[0];
        }

        public List<String> cookies() {
            return response.headers().allValues("Set-Cookie");
        }

        public Answer hasStatus(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + ", got " + status() + ": " + text());
            }
            return this;
        }

        /** A problem document with this status and code. */
        public Answer isProblem(int status, String code) {
            hasStatus(status);
            if (!header("Content-Type").startsWith("application/problem+json")
                    || !code.equals(body().path("code").asString(""))) {
                throw new AssertionError("expected problem " + code + ", got " + header("Content-Type") + " " + text());
            }
            return this;
        }

        /** The fields that a 400 {@code invalid-request} names. */
        public List<String> invalidFields() {
            isProblem(400, "invalid-request");
            return body().get("errors")
                    .valueStream()
                    .map(error -> error.get("field").stringValue())
                    .sorted()
                    .toList();
        }
    }
}
