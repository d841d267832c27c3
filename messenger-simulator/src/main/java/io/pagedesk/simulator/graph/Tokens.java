package io.pagedesk.simulator.graph;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.UserToken;
import io.pagedesk.simulator.signing.HmacSha256;
import java.time.Clock;
import java.util.Optional;

/** Who may call: judges the token of a call and the proof that the caller holds the app's secret. */
@SimulatorPart
public class Tokens {

    private final Ledger ledger;
    private final SimulatorSettings settings;
    private final Clock clock;

    Tokens(Ledger ledger, SimulatorSettings settings, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** The Page whose valid token the call carries. */
    public Page pageOf(GraphRequest request) {
        var token = token(request);
        var page = findPage(token)
                .orElseThrow(() -> unknown(ledger.userToken(token).isPresent()));
        if (!page.tokenValid()) {
            throw GraphException.badToken(
                    460,
                    "Error validating access token: The session has been invalidated because the user changed"
                            + " their password or Facebook has changed the session for security reasons.");
        }
        checkProof(request, token);
        return page;
    }

    /** The same, for a call about this very Page ({@code me} is the Page of the token). */
    public Page pageOf(GraphRequest request, String node) {
        var page = pageOf(request);
        if (!node.equals("me") && !node.equals(page.id())) {
            throw GraphException.noSuchObject(node);
        }
        return page;
    }

    public UserToken userOf(GraphRequest request) {
        var token = token(request);
        var user = ledger.userToken(token).orElseThrow(() -> unknown(false));
        if (!clock.instant().isBefore(user.expiresAt())) {
            throw GraphException.badToken(463, "Error validating access token: Session has expired.");
        }
        checkProof(request, token);
        return user;
    }

    public boolean isUser(GraphRequest request) {
        return request.token() != null && ledger.userToken(request.token()).isPresent();
    }

    /** {@code APPID|SECRET}, the token of the app itself. */
    public boolean isApp(GraphRequest request) {
        var app = settings.app();
        return (app.id() + "|" + app.secret()).equals(request.token());
    }

    public Optional<Page> findPage(String token) {
        return ledger.pages().stream().filter(it -> it.token().equals(token)).findFirst();
    }

    private static String token(GraphRequest request) {
        if (request.token() == null || request.token().isBlank()) {
            throw GraphException.badToken(null, "An access token is required to request this resource.");
        }
        return request.token();
    }

    private static GraphException unknown(boolean ofUser) {
        return ofUser
                ? GraphException.badToken(2069032, "A Page access token is required for this call.")
                : GraphException.badToken(null, "Invalid OAuth access token - Cannot parse access token");
    }

    private void checkProof(GraphRequest request, String token) {
        if (request.proof() == null) {
            if (settings.proofRequired()) {
                throw GraphException.of(100, null, "API calls from the server require an appsecret_proof argument");
            }
        } else if (!HmacSha256.matches(settings.app().secret(), token, request.proof())) {
            throw GraphException.of(100, null, "Invalid appsecret_proof provided in the API argument");
        }
    }
}
