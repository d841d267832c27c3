package io.pagedesk.simulator.thread;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.customer.Customers;
import io.pagedesk.simulator.page.PageInbox;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api/customers/{psid}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ThreadController {

    private final Customers customers;
    private final ThreadControl control;

    enum Act {
        PASS,
        TAKE,
        REQUEST
    }

    /** {@code appId} null: this app is given it back by PASS, Meta's Page inbox takes or asks for it. */
    record Change(
            @Nullable String pageId,
            Act act,
            @Nullable String appId,
            @Nullable String metadata) {
        Change {
            Objects.requireNonNull(act, "act");
        }
    }

    record Owner(@Nullable String pageId, @Nullable String appId) {}

    ThreadController(Customers customers, ThreadControl control) {
        this.customers = customers;
        this.control = control;
    }

    @PostMapping("/thread-control")
    void change(@PathVariable String psid, @RequestBody Change change) {
        var chat = customers.chatId(psid, change.pageId());
        var usual = change.act() == Act.PASS ? control.ownAppId() : PageInbox.APP_ID;
        var appId = Objects.requireNonNullElse(change.appId(), usual);
        switch (change.act()) {
            case PASS -> control.pass(chat, appId, change.metadata());
            case TAKE -> control.take(chat, appId, change.metadata());
            case REQUEST -> control.request(chat, appId, change.metadata());
        }
    }

    @PutMapping("/thread-owner")
    void setOwner(@PathVariable String psid, @RequestBody Owner owner) {
        control.setOwner(customers.chatId(psid, owner.pageId()), owner.appId());
    }
}
