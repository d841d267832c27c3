package io.pagedesk.standalone;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the desk's API, as an integrator would write it. */
final class DeskClient {

    private final URI desk;
    private String token = "";

    DeskClient(URI desk) {
        this.desk = desk;
    }

    void signIn(String username, String password) {
        Http.Answer answer = call("POST", "/api/session", Map.of("username", username, "password", password));
        token = answer.json().path("token").asString();
    }

    /** Calls with this token from here on. */
    void use(String given) {
        token = given;
    }

    String token() {
        return token;
    }

    Http.Answer call(String method, String path, Object body) {
        return Http.send(request(method, path, body));
    }

    /** The same, as a part of what the caller knows under {@code correlationId}. */
    Http.Answer callCorrelated(String correlationId, String method, String path, Object body) {
        return Http.send(request(method, path, body).header("X-Correlation-Id", correlationId));
    }

    /** The same, unless the ticket has moved on from {@code etag}. */
    Http.Answer callIfMatch(String etag, String method, String path, Object body) {
        return Http.send(request(method, path, body).header("If-Match", etag));
    }

    private HttpRequest.Builder request(String method, String path, Object body) {
        HttpRequest.Builder request = Http.request(desk.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        return authorized(request);
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** A GET that is sent by the caller, as a browser's first visit is. */
    HttpRequest.Builder visit(String path) {
        return authorized(Http.request(desk.resolve(path)).GET());
    }

    /** A Page, as admins see it. */
    JsonNode page(String pageId) {
        return one("/api/admin/pages", "pageId", pageId);
    }

    /** An App, as admins see it. */
    JsonNode app(String appId) {
        return one("/api/admin/apps", "appId", appId);
    }

    private JsonNode one(String path, String key, String id) {
        return get(path)
                .json()
                .valueStream()
                .filter(it -> it.path(key).asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + path));
    }

    Http.Answer get(String path) {
        return Http.send(authorized(Http.request(desk.resolve(path)).GET()));
    }

    void connect(String appId, String secret, String verifyToken, String pageId, String pageToken) {
        expect(
                201,
                call(
                        "POST",
                        "/api/admin/apps",
                        Map.of(
                                "appId", appId,
                                "name", "App",
                                "appSecret", secret,
                                "verifyToken", verifyToken,
                                "testMode", false)));
        connectPage(appId, pageId, pageToken);
    }

    /** Connects a Page of a registered App, or gives it a new token. */
    void connectPage(String appId, String pageId, String pageToken) {
        expect(
                201,
                call(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", appId, "pageId", pageId, "name", "Page", "accessToken", pageToken)));
    }

    void registerAgent(String username, String password, String role) {
        expect(
                201,
                call(
                        "POST",
                        "/api/admin/agents",
                        Map.of("username", username, "name", username, "password", password, "roles", List.of(role))));
    }

    List<JsonNode> tickets(String query) {
        return all("/api/tickets?limit=100&" + query, "&cursor=");
    }

    List<JsonNode> messages(String ticketId) {
        return all("/api/tickets/" + ticketId + "/messages?limit=100", "&cursor=");
    }

    Http.Answer reply(String ticketId, Object body) {
        return call("POST", "/api/tickets/" + ticketId + "/replies", body);
    }

    /** A file to be sent, as a browser's form gives it. */
    Http.Answer upload(String ticketId, String name, String mediaType, String content) {
        String form = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n" + content + "\r\n--limit--\r\n";
        return Http.send(authorized(Http.request(desk.resolve("/api/tickets/" + ticketId + "/attachments"))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    private List<JsonNode> all(String path, String cursorParameter) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (cursor.isEmpty() ? "" : cursorParameter + encoded(cursor)))
                    .json();
            StreamSupport.stream(page.path("items").spliterator(), false).forEach(items::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void expect(int status, Http.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer);
        }
    }
}
