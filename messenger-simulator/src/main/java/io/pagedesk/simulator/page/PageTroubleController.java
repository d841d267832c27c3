package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.Page;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api/pages/{id}")
class PageTroubleController {

    private final Pages pages;
    private final PolicyEnforcement policy;

    record Enforced(
            PolicyEnforcement.Action action,
            @Nullable String reason,
            @Nullable Boolean oldSpelling) {
        Enforced {
            Objects.requireNonNull(action, "action");
        }
    }

    PageTroubleController(Pages pages, PolicyEnforcement policy) {
        this.pages = pages;
        this.policy = policy;
    }

    @PostMapping("/policy-enforcement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enforce(@PathVariable String id, @RequestBody Enforced entered) {
        policy.enforce(id, entered.action(), entered.reason(), Boolean.TRUE.equals(entered.oldSpelling()));
    }

    @PutMapping("/restriction")
    Page restrict(@PathVariable String id, @RequestBody Page.Restriction error) {
        return pages.restrict(id, error);
    }

    @DeleteMapping("/restriction")
    Page release(@PathVariable String id) {
        return pages.restrict(id, null);
    }

    @GetMapping("/subscription")
    Map<String, Set<String>> subscription(@PathVariable String id) {
        return Map.of("fields", pages.subscribedFields(id));
    }

    @DeleteMapping("/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetSubscription(@PathVariable String id) {
        pages.forgetSubscription(id);
    }
}
