package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.Message;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@SimulatorEndpoint
@RequestMapping("/simulator/api/customers/{psid}")
class OtherActController {

    private final Customers customers;
    private final CustomerActs acts;

    /** {@code optin} as Meta names its fields: {@code type}, {@code title}, {@code payload}, {@code ref} ... */
    record NewOptIn(
            @Nullable String pageId,
            JsonNode optin,
            @Nullable Instant sentAt) {
        NewOptIn {
            Objects.requireNonNull(optin, "optin");
        }
    }

    record NewLink(
            @Nullable String pageId,
            @Nullable Boolean linked,
            @Nullable Instant sentAt) {}

    /** {@code kind} is the name of the item's field, such as {@code messaging_feedback}. */
    record NewOther(
            @Nullable String pageId,
            String kind,
            JsonNode content,
            @Nullable Instant sentAt) {
        NewOther {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(content, "content");
        }
    }

    OtherActController(Customers customers, CustomerActs acts) {
        this.customers = customers;
        this.acts = acts;
    }

    @PostMapping("/optin")
    @ResponseStatus(HttpStatus.CREATED)
    Message optIn(@PathVariable String psid, @RequestBody NewOptIn entered) {
        return acts.optIn(customers.chatId(psid, entered.pageId()), entered.optin(), entered.sentAt());
    }

    @PostMapping("/account-linking")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@PathVariable String psid, @RequestBody NewLink entered) {
        var content = JsonNodeFactory.instance.objectNode();
        if (Boolean.FALSE.equals(entered.linked())) {
            content.put("status", "unlinked");
        } else {
            content.put("status", "linked").put("authorization_code", "demo-authorization");
        }
        acts.other(customers.chatId(psid, entered.pageId()), "account_linking", content, entered.sentAt());
    }

    @PostMapping("/other")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void other(@PathVariable String psid, @RequestBody NewOther entered) {
        acts.other(customers.chatId(psid, entered.pageId()), entered.kind(), entered.content(), entered.sentAt());
    }
}
