package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Facebook's login dialog: the user allows the app, or does not, and the browser goes back with code and state. */
@SimulatorEndpoint
@RequestMapping({GraphPath.VERSION + "/dialog/oauth", "/dialog/oauth"})
class DialogController {

    private final FacebookLogin login;

    DialogController(FacebookLogin login) {
        this.login = login;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String ask(GraphRequest request) {
        login.checkClient(request.required("client_id"));
        return DialogPage.html(
                request.required("client_id"), redirectUri(request), state(request), String.join(",", scopes(request)));
    }

    @PostMapping
    ResponseEntity<Void> decide(GraphRequest request) {
        login.checkClient(request.required("client_id"));
        var target = UriComponentsBuilder.fromUriString(redirectUri(request));
        if (request.required("decision").equals("allow")) {
            target.queryParam("code", login.codeFor(redirectUri(request), scopes(request)));
        } else {
            target.queryParam("error", "access_denied")
                    .queryParam("error_code", 200)
                    .queryParam("error_description", "Permissions error")
                    .queryParam("error_reason", "user_denied");
        }
        var location = target.queryParam("state", "{state}").encode().buildAndExpand(state(request));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(location.toUri())
                .build();
    }

    private static String redirectUri(GraphRequest request) {
        var text = request.required("redirect_uri");
        try {
            var scheme = URI.create(text).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Answered like any other address that no browser may be sent to.
        }
        throw GraphException.of(191, null, "(#191) The redirect_uri URL must be absolute");
    }

    private static String state(GraphRequest request) {
        return request.text("state").orElse("");
    }

    private static List<String> scopes(GraphRequest request) {
        return List.of(request.text("scope").orElse("public_profile").split("[, ]+", -1));
    }
}
