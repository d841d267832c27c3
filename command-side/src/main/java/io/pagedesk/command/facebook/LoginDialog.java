package io.pagedesk.command.facebook;

import io.pagedesk.command.DeskProperties;
import io.pagedesk.command.graph.GraphProperties;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Facebook's dialog, and where it sends the browser back to. */
@Component
class LoginDialog {

    private static final String CALLBACK = "/oauth/facebook/callback";

    private final GraphProperties graph;
    private final DeskProperties desk;
    private final FacebookProperties facebook;

    LoginDialog(GraphProperties graph, DeskProperties desk, FacebookProperties facebook) {
        this.graph = graph;
        this.desk = desk;
        this.facebook = facebook;
    }

    String callback() {
        return desk.addressOf(CALLBACK);
    }

    /** {@code again}: what was declined is asked for once more, which Facebook otherwise does not. */
    URI address(String appId, String state, boolean again) {
        UriComponentsBuilder dialog = UriComponentsBuilder.fromUri(graph.dialogUrl())
                .pathSegment(graph.version(), "dialog", "oauth")
                .queryParam("client_id", "{app}")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("state", "{state}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}");
        if (again) {
            dialog.queryParam("auth_type", "rerequest");
        }
        String scope = String.join(",", Permissions.asked(facebook.businessManagement()));
        return dialog.encode().buildAndExpand(appId, callback(), state, scope).toUri();
    }
}
