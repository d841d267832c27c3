package io.pagedesk.simulator.graph.connect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.UserToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;

/** What a token is worth; its granular scopes name Pages that {@code /me/accounts} leaves out, too. */
@SimulatorEndpoint
class DebugTokenController {

    private static final List<String> PAGE_SCOPES =
            List.of("pages_show_list", "pages_manage_metadata", "pages_messaging");

    private final Ledger ledger;
    private final Tokens tokens;
    private final Granted granted;
    private final SimulatorSettings.App app;
    private final Clock clock;

    record GranularScope(
            String scope, @JsonProperty("target_ids") List<String> targetIds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Debug(
            @JsonProperty("app_id") String appId,
            @Nullable String type,
            @JsonProperty("is_valid") boolean valid,
            @JsonProperty("expires_at") @Nullable Long expiresAt,
            @JsonProperty("user_id") @Nullable String userId,
            @JsonProperty("profile_id") @Nullable String profileId,
            List<String> scopes,
            @JsonProperty("granular_scopes") List<GranularScope> granularScopes) {}

    DebugTokenController(Ledger ledger, Tokens tokens, Granted granted, SimulatorSettings settings, Clock clock) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.granted = granted;
        this.app = settings.app();
        this.clock = clock;
    }

    @GetMapping(GraphPath.VERSION + "/debug_token")
    Map<String, Debug> debug(GraphRequest request) {
        if (!tokens.isApp(request)) {
            checkCaller(request);
        }
        var inspected = request.required("input_token");
        var debug = tokens.findPage(inspected)
                .map(this::ofPage)
                .or(() -> ledger.userToken(inspected).map(this::ofUser))
                .orElseGet(() -> new Debug(app.id(), null, false, null, null, null, List.of(), List.of()));
        return Map.of("data", debug);
    }

    private void checkCaller(GraphRequest request) {
        if (tokens.isUser(request)) {
            tokens.userOf(request);
        } else {
            tokens.pageOf(request);
        }
    }

    private Debug ofPage(Page page) {
        return new Debug(
                app.id(),
                "PAGE",
                page.tokenValid(),
                0L,
                UserToken.USUAL_USER,
                page.id(),
                PAGE_SCOPES,
                granular(PAGE_SCOPES, List.of(page.id())));
    }

    private Debug ofUser(UserToken token) {
        var pageIds = granted.pagesOf(token).stream().map(Page::id).toList();
        return new Debug(
                app.id(),
                "USER",
                clock.instant().isBefore(token.expiresAt()),
                token.expiresAt().getEpochSecond(),
                token.granted().userId(),
                null,
                token.scopes(),
                granular(token.scopes(), pageIds));
    }

    private static List<GranularScope> granular(List<String> scopes, List<String> pageIds) {
        return scopes.stream()
                .filter(PAGE_SCOPES::contains)
                .map(it -> new GranularScope(it, pageIds))
                .toList();
    }
}
