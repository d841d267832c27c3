package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the user granted and what they declined; with DELETE the app gives all of it back. */
@SimulatorEndpoint
@RequestMapping(GraphPath.VERSION + "/me/permissions")
class PermissionController {

    private final Tokens tokens;
    private final AppRemoval removal;

    record Permission(String permission, String status) {}

    PermissionController(Tokens tokens, AppRemoval removal) {
        this.tokens = tokens;
        this.removal = removal;
    }

    @GetMapping
    Map<String, List<Permission>> permissions(GraphRequest request) {
        var user = tokens.userOf(request);
        var granted = user.scopes().stream().map(it -> new Permission(it, "granted"));
        var declined = user.granted().declined().stream().map(it -> new Permission(it, "declined"));
        return Map.of("data", Stream.concat(granted, declined).toList());
    }

    @DeleteMapping
    Map<String, Boolean> giveBack(GraphRequest request) {
        removal.removedBy(tokens.userOf(request).granted().userId());
        return Map.of("success", true);
    }
}
