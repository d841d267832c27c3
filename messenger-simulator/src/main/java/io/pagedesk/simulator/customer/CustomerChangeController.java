package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api/customers/{psid}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CustomerChangeController {

    private final Customers customers;
    private final CustomerChanges changes;

    record NewReaction(
            @Nullable String pageId,
            String mid,
            @Nullable String emoji,
            @Nullable Boolean escaped,
            @Nullable Instant sentAt) {
        NewReaction {
            Objects.requireNonNull(mid, "mid");
        }
    }

    record NewEdit(
            @Nullable String pageId,
            String mid,
            String text,
            @Nullable Boolean countAsText,
            @Nullable Instant sentAt) {
        NewEdit {
            Objects.requireNonNull(mid, "mid");
            Objects.requireNonNull(text, "text");
        }
    }

    record NewDeletion(
            @Nullable String pageId, String mid, @Nullable Instant sentAt) {
        NewDeletion {
            Objects.requireNonNull(mid, "mid");
        }
    }

    CustomerChangeController(Customers customers, CustomerChanges changes) {
        this.customers = customers;
        this.changes = changes;
    }

    @PostMapping("/reaction")
    void react(@PathVariable String psid, @RequestBody NewReaction entered) {
        var chat = customers.chatId(psid, entered.pageId());
        var escaped = Boolean.TRUE.equals(entered.escaped());
        changes.react(chat, entered.mid(), entered.emoji(), escaped, entered.sentAt());
    }

    @PostMapping("/edit")
    void edit(@PathVariable String psid, @RequestBody NewEdit entered) {
        var chat = customers.chatId(psid, entered.pageId());
        var countAsText = Boolean.TRUE.equals(entered.countAsText());
        changes.edit(chat, entered.mid(), entered.text(), countAsText, entered.sentAt());
    }

    @PostMapping("/delete")
    void delete(@PathVariable String psid, @RequestBody NewDeletion entered) {
        changes.delete(customers.chatId(psid, entered.pageId()), entered.mid(), entered.sentAt());
    }
}
