package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** What an app asks the user for. */
record DialogRequest(String clientId, String redirectUri, String state, List<String> scopes) {

    static DialogRequest of(GraphRequest request, FacebookLogin login) {
        var clientId = request.required("client_id");
        login.checkClient(clientId);
        return new DialogRequest(
                clientId,
                checked(request.required("redirect_uri")),
                request.text("state").orElse(""),
                scopesOf(request.text("scope").orElse("public_profile")));
    }

    private static String checked(String redirectUri) {
        try {
            var scheme = URI.create(redirectUri).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme)) {
                return redirectUri;
            }
        } catch (IllegalArgumentException e) {
            // Answered like any other address that no browser may be sent to.
        }
        throw GraphException.of(191, null, "(#191) The redirect_uri URL must be absolute");
    }

    private static List<String> scopesOf(String text) {
        return Arrays.stream(text.split("[, ]+", -1))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
