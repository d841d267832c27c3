package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.UserToken;
import io.pagedesk.simulator.ledger.UserToken.Grant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes and tokens of the Facebook user who logs in. A code works once, for the redirect URI it was made for. */
@SimulatorPart
class FacebookLogin {

    static final String USER_NAME = "Robin Demo";
    static final Duration SHORT_LIFE = Duration.ofHours(2);
    static final Duration LONG_LIFE = Duration.ofDays(60);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final SimulatorSettings.App app;
    private final Clock clock;

    private record Given(String redirectUri, Consent consent, Instant until) {}

    FacebookLogin(Ledger ledger, SimulatorSettings settings, Clock clock) {
        this.ledger = ledger;
        this.app = settings.app();
        this.clock = clock;
    }

    String codeFor(String redirectUri, Consent consent) {
        var code = "AQ" + UUID.randomUUID();
        var until = clock.instant().plus(CODE_LIFE);
        switch (consent.code()) {
            case GOOD -> codes.put(code, new Given(redirectUri, consent, until));
            case EXPIRED -> codes.put(code, new Given(redirectUri, consent, Instant.EPOCH));
            case OTHER_REDIRECT -> codes.put(code, new Given(redirectUri + "/other", consent, until));
            case USED -> {}
        }
        return code;
    }

    UserToken exchangeCode(String code, String redirectUri) {
        var given = codes.remove(code);
        if (given == null) {
            throw GraphException.of(100, 36009, "This authorization code has been used.");
        }
        if (!given.redirectUri().equals(redirectUri)) {
            throw GraphException.of(
                    100, 36008, "Error validating verification code. Please make sure your redirect_uri is identical");
        }
        if (clock.instant().isAfter(given.until())) {
            throw GraphException.of(100, 36007, "This authorization code has expired.");
        }
        return issue(given.consent().scopes(), given.consent().grant(), SHORT_LIFE);
    }

    UserToken extend(String token) {
        var known = ledger.userToken(token)
                .filter(it -> clock.instant().isBefore(it.expiresAt()))
                .orElseThrow(() -> GraphException.badToken(null, "Error validating access token"));
        return issue(known.scopes(), known.granted(), LONG_LIFE);
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

    private UserToken issue(List<String> scopes, Grant grant, Duration life) {
        var token = new UserToken("EAA" + UUID.randomUUID(), clock.instant().plus(life), scopes, grant);
        ledger.record(new Entry.UserTokenIssued(token));
        return token;
    }
}
