package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.webhook.OtherItems;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhook items about a Page, without a sender. */
@SimulatorEndpoint
@RequestMapping("/simulator/api/pages/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class PageItemController {

    private final Pages pages;
    private final Webhooks webhooks;
    private final Clock clock;

    /** By app id, such as {@code primary_receiver}. */
    record Roles(Map<String, List<String>> roles) {
        Roles {
            Objects.requireNonNull(roles, "roles");
        }
    }

    /** {@code kind} is the name of the item's field. */
    record Other(String kind, JsonNode content) {
        Other {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(content, "content");
        }
    }

    PageItemController(Pages pages, Webhooks webhooks, Clock clock) {
        this.pages = pages;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @PostMapping("/app-roles")
    void changeRoles(@PathVariable String id, @RequestBody Roles entered) {
        post(id, "app_roles", JsonMapper.shared().valueToTree(entered.roles()));
    }

    /** Somebody whom the Page knows by a {@code user_ref} alone, as from a plug-in on its site, allows something. */
    @PostMapping("/optin")
    void optIn(@PathVariable String id, @RequestBody JsonNode optIn) {
        post(id, "optin", optIn);
    }

    @PostMapping("/other")
    void other(@PathVariable String id, @RequestBody Other entered) {
        post(id, entered.kind(), entered.content());
    }

    private void post(String id, String kind, JsonNode content) {
        var page = ChatId.ofPage(pages.get(id).id());
        var unused = webhooks.post(OtherItems.of(page, kind, content, clock.instant()));
    }
}
