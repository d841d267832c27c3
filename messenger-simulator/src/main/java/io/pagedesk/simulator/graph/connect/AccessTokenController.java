package io.pagedesk.simulator.graph.connect;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@SimulatorEndpoint
class AccessTokenController {

    private final FacebookLogin login;
    private final Clock clock;

    record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    AccessTokenController(FacebookLogin login, Clock clock) {
        this.login = login;
        this.clock = clock;
    }

    @RequestMapping(
            path = GraphPath.VERSION + "/oauth/access_token",
            method = {RequestMethod.GET, RequestMethod.POST})
    Answer token(GraphRequest request) {
        login.checkClient(request.required("client_id"));
        login.checkSecret(request.required("client_secret"));
        var extended =
                request.text("grant_type").filter("fb_exchange_token"::equals).isPresent();
        var token = extended
                ? login.extend(request.required("fb_exchange_token"))
                : login.exchangeCode(request.required("code"), request.required("redirect_uri"));
        var life = Duration.between(clock.instant(), token.expiresAt());
        return new Answer(token.token(), "bearer", life.toSeconds());
    }
}
