package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

@SimulatorEndpoint
@RequestMapping("/simulator/api/webhooks")
class WebhookController {

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final WebhookTarget target;
    private final String verifyToken;

    record State(@Nullable URI target, List<Entry.WebhookPosted> pending, List<Entry.WebhookPosted> undelivered) {}

    /** {@code verify} false enters the target without asking it. */
    record NewTarget(
            URI target,
            @Nullable String verifyToken,
            @Nullable Boolean verify) {
        NewTarget {
            Objects.requireNonNull(target, "target");
        }
    }

    WebhookController(Ledger ledger, Webhooks webhooks, WebhookTarget target, SimulatorSettings settings) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.target = target;
        this.verifyToken = settings.app().verifyToken();
    }

    @GetMapping
    State state() {
        return new State(target.current().orElse(null), ledger.pendingWebhooks(), ledger.undeliveredWebhooks());
    }

    @PutMapping("/target")
    ResponseEntity<?> enterTarget(@RequestBody NewTarget entered) {
        if (!Boolean.FALSE.equals(entered.verify())) {
            var token = entered.verifyToken() == null ? verifyToken : entered.verifyToken();
            var refusal = target.refusalOf(entered.target(), token);
            if (refusal.isPresent()) {
                return ResponseEntity.unprocessableContent().body(Map.of("error", refusal.get()));
            }
        }
        target.set(entered.target());
        return ResponseEntity.ok(state());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void postRaw(@RequestBody JsonNode body) {
        var unused = webhooks.postRaw(body);
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry() {
        webhooks.retryUndelivered();
    }
}
