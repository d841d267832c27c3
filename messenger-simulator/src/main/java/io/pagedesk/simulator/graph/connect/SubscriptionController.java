package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

@SimulatorEndpoint
@RequestMapping(GraphPath.VERSION + "/{node}/subscribed_apps")
class SubscriptionController {

    private static final String FIELDS = "subscribed_fields";

    private final Ledger ledger;
    private final Tokens tokens;
    private final SimulatorSettings.App app;

    record SubscribedApp(String id, String name, Set<String> subscribed_fields) {}

    SubscriptionController(Ledger ledger, Tokens tokens, SimulatorSettings settings) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.app = settings.app();
    }

    @GetMapping
    Map<String, List<SubscribedApp>> subscribed(GraphRequest request, @PathVariable String node) {
        var page = tokens.pageOf(request, node);
        var apps = ledger.subscription(page.id()).stream()
                .map(fields -> new SubscribedApp(app.id(), "Pagedesk demo", fields))
                .toList();
        return Map.of("data", apps);
    }

    @PostMapping
    Map<String, Boolean> subscribe(GraphRequest request, @PathVariable String node) {
        var page = tokens.pageOf(request, node);
        var fields = fieldsOf(request);
        if (fields.isEmpty()) {
            throw GraphException.badParameter("Param subscribed_fields must be non-empty");
        }
        ledger.record(new Entry.PageSubscribed(page.id(), fields));
        return Map.of("success", true);
    }

    @DeleteMapping
    Map<String, Boolean> unsubscribe(GraphRequest request, @PathVariable String node) {
        ledger.record(new Entry.PageUnsubscribed(tokens.pageOf(request, node).id()));
        return Map.of("success", true);
    }

    private static Set<String> fieldsOf(GraphRequest request) {
        var listed = request.body().path(FIELDS);
        if (listed.isArray()) {
            return listed.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        }
        var text = request.text(FIELDS).orElse("");
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }
}
