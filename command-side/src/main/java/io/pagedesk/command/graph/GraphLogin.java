package io.pagedesk.command.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * The part of Meta's Graph API that a Facebook user's login needs. Each method throws a {@link GraphException} that
 * says what is known about the call's effect.
 *
 * @see <a href="https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow">Manual login flow</a>
 */
@Component
public class GraphLogin {

    private static final int PAGE_SIZE = 100;
    /** No person has so many Pages: a list that goes on is not a list. */
    private static final int MOST_PAGES_OF_THE_LIST = 100;

    private final RestClient http;
    private final GraphProperties graph;

    GraphLogin(GraphProperties graph) {
        this.graph = graph;
        this.http = new GraphHttp(graph).waiting(graph.readTimeout());
    }

    /** The short-lived token for what the dialog gave; {@code redirectUri} must be that of the dialog, to the letter. */
    public IssuedToken exchangeCode(AppCredentials app, String code, String redirectUri) {
        return issued(Map.of(
                "client_id", app.appId(), "client_secret", app.appSecret(), "redirect_uri", redirectUri, "code", code));
    }

    /** The long-lived token, of about 60 days, for a short-lived one. */
    public IssuedToken extend(UserToken token) {
        return issued(Map.of(
                "client_id", token.app().appId(),
                "client_secret", token.app().appSecret(),
                "grant_type", "fb_exchange_token",
                "fb_exchange_token", token.token()));
    }

    /** Who the token belongs to: {@code id}, as this App knows them, and {@code name}. */
    public JsonNode me(UserToken token) {
        return as(token, "/me", Map.of("fields", "id,name"));
    }

    /** Rows {@code {permission, status}}. */
    public List<JsonNode> permissions(UserToken token) {
        return rows(as(token, "/me/permissions", Map.of()));
    }

    /** All Pages that Meta lists for the user, {@code {id, name, access_token, tasks}}, however many pages that takes. */
    public List<JsonNode> accounts(UserToken token) {
        List<JsonNode> accounts = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES_OF_THE_LIST; page++) {
            JsonNode list = as(token, "/me/accounts", listFrom(after));
            accounts.addAll(rows(list));
            String next = list.at("/paging/cursors/after").asString("");
            if (!list.at("/paging/next").isString() || next.isEmpty() || next.equals(after)) {
                break;
            }
            after = next;
        }
        return accounts;
    }

    private static Map<String, String> listFrom(String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("fields", "id,name,access_token,tasks");
        query.put("limit", String.valueOf(PAGE_SIZE));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return query;
    }

    /** One Page, {@code {id, name, access_token}}, whether Meta lists it or not. */
    public JsonNode page(UserToken token, String pageId) {
        return as(token, "/" + pageId, Map.of("fields", "id,name,access_token"));
    }

    /** What Meta knows of a token: {@code app_id}, {@code user_id}, {@code scopes}, {@code granular_scopes}. */
    public JsonNode debug(AppCredentials app, String inspected) {
        return as(new UserToken(app, app.token()), "/debug_token", Map.of("input_token", inspected))
                .path("data");
    }

    private IssuedToken issued(Map<String, String> query) {
        JsonNode answer =
                GraphHttp.answerTo(request("/oauth/access_token", query)).body();
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new GraphOutcomeUnknownException(new IllegalStateException("an answer without a token"));
        }
        JsonNode seconds = answer.path("expires_in");
        return new IssuedToken(token, seconds.isIntegralNumber() ? Duration.ofSeconds(seconds.longValue()) : null);
    }

    private JsonNode as(UserToken token, String path, Map<String, String> query) {
        Map<String, String> proven = new LinkedHashMap<>(query);
        proven.put("appsecret_proof", AppSecretProof.of(token.app().appSecret(), token.token()));
        return GraphHttp.answerTo(request(path, proven).headers(headers -> headers.setBearerAuth(token.token())))
                .body();
    }

    /** Values are given apart from the address, so that none of them is read as a part of it. */
    private RestClient.RequestHeadersSpec<?> request(String path, Map<String, String> query) {
        return http.get().uri(uri -> {
            uri.path("/" + graph.version() + path);
            query.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
            return uri.build(query);
        });
    }

    private static List<JsonNode> rows(JsonNode list) {
        return list.path("data").valueStream().toList();
    }
}
