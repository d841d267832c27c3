package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An admin's browser on its way through Facebook's dialog, where they are a Facebook user of their own. */
final class FacebookVisit implements AutoCloseable {

    private static final HttpClient BROWSER = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final RunningDesk desk;
    private final DeskClient admin;
    private final String facebookUser = "5" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);

    FacebookVisit(RunningDesk desk, DeskClient admin) {
        this.desk = desk;
        this.admin = admin;
    }

    String facebookUser() {
        return facebookUser;
    }

    /** How the dialog goes: the simulator's plan without its user. */
    FacebookVisit goes(Map<String, ?> plan) {
        Map<String, Object> decided = new HashMap<>(plan);
        decided.putIfAbsent("decision", "ALLOW");
        return asks(decided);
    }

    /** The dialog is shown, and waits for an answer. */
    FacebookVisit asks(Map<String, ?> plan) {
        Map<String, Object> whole = new HashMap<>(plan);
        whole.put("userId", facebookUser);
        String json = JsonMapper.shared().writeValueAsString(whole);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(plan())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return this;
    }

    /** The whole way; the outcome that the console is told. */
    String outcome() {
        HttpResponse<String> begun = begin();
        return outcomeOf(comeBack(backFrom(begun), cookieOf(begun)));
    }

    HttpResponse<String> begin() {
        HttpResponse<String> begun = send(admin.visit("/oauth/facebook/connect?app=" + desk.appId()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        return begun;
    }

    /** Where the dialog sends the browser, without the desk's host. */
    String backFrom(HttpResponse<String> begun) {
        URI back = location(send(HttpRequest.newBuilder(location(begun)).GET()));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    HttpResponse<String> comeBack(String pathAndQuery, String cookie) {
        return send(desk.nobody().visit(pathAndQuery).header("Cookie", cookie));
    }

    static String cookieOf(HttpResponse<String> begun) {
        return begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    static String outcomeOf(HttpResponse<String> ended) {
        String address = location(ended).toString();
        assertThat(address).startsWith("/admin/channels/messenger/pages?connect=");
        return address.replaceFirst(".*connect=([^&]*).*", "$1");
    }

    /** Removes the App in their settings at Facebook: what the desk answered to Facebook's call. */
    JsonNode deauthorizes() {
        return inTheirSettings("deauthorize");
    }

    /** Asks for the deletion of their data. */
    JsonNode asksForDeletion() {
        return inTheirSettings("delete-data");
    }

    private JsonNode inTheirSettings(String act) {
        URI settings = desk.messenger().baseUri().resolve("/simulator/api/users/" + facebookUser + "/" + act);
        return JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(settings).POST(HttpRequest.BodyPublishers.noBody()))
                        .body());
    }

    Http.Answer availablePages() {
        return admin.get("/api/admin/apps/" + desk.appId() + "/available-pages");
    }

    Http.Answer choose(String pageId) {
        return admin.call("POST", "/api/admin/pages", Map.of("appId", desk.appId(), "pageId", pageId));
    }

    /** The dialog is as usual again. */
    @Override
    public void close() {
        send(HttpRequest.newBuilder(plan()).DELETE());
    }

    private URI plan() {
        return desk.messenger().baseUri().resolve("/simulator/api/login");
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
