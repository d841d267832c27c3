package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.UserToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes and tokens of the one Facebook user who logs in. A code works once, for the redirect URI it was made for. */
@SimulatorPart
class FacebookLogin {

    static final String USER_ID = "5000000000000001";
    static final String USER_NAME = "Robin Demo";
    static final Duration SHORT_LIFE = Duration.ofHours(2);
    static final Duration LONG_LIFE = Duration.ofDays(60);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final SimulatorSettings.App app;
    private final Clock clock;

    private record Grant(String redirectUri, List<String> scopes, Instant until) {}

    FacebookLogin(Ledger ledger, SimulatorSettings settings, Clock clock) {
        this.ledger = ledger;
        this.app = settings.app();
        this.clock = clock;
    }

    String codeFor(String redirectUri, List<String> scopes) {
        var code = "AQ" + UUID.randomUUID();
        grants.put(code, new Grant(redirectUri, scopes, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    UserToken exchangeCode(String code, String redirectUri) {
        var grant = grants.remove(code);
        if (grant == null) {
            throw GraphException.of(100, 36009, "This authorization code has been used.");
        }
        if (!grant.redirectUri().equals(redirectUri)) {
            throw GraphException.of(
                    100, 36008, "Error validating verification code. Please make sure your redirect_uri is identical");
        }
        if (clock.instant().isAfter(grant.until())) {
            throw GraphException.of(100, 36007, "This authorization code has expired.");
        }
        return issue(grant.scopes(), SHORT_LIFE);
    }

    UserToken extend(String token) {
        var known = ledger.userToken(token)
                .filter(it -> clock.instant().isBefore(it.expiresAt()))
                .orElseThrow(() -> GraphException.badToken(null, "Error validating access token"));
        return issue(known.scopes(), LONG_LIFE);
    }

    void checkClient(String clientId) {
        if (!app.id().equals(clientId)) {
            throw GraphException.of(101, null, "Error validating application. Cannot get application info");
        }
    }

    void checkSecret(String secret) {
        if (!app.secret().equals(secret)) {
            throw GraphException.badParameter("Error validating client secret.");
        }
    }

    private UserToken issue(List<String> scopes, Duration life) {
        var token = new UserToken("EAA" + UUID.randomUUID(), clock.instant().plus(life), scopes);
        ledger.record(new Entry.UserTokenIssued(token));
        return token;
    }
}
