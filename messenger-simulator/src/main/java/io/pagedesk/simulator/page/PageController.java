package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.customer.Customers;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api")
class PageController {

    private final Pages pages;
    private final PageInbox inbox;
    private final Customers customers;
    private final Ledger ledger;

    record NewPage(String id, String name, String token) {
        NewPage {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(token, "token");
        }
    }

    /** {@code valid} false lets the token die; {@code token} gives the Page another one. */
    record TokenChange(@Nullable Boolean valid, @Nullable String token) {}

    record Answer(@Nullable String pageId, String text) {
        Answer {
            Objects.requireNonNull(text, "text");
        }
    }

    PageController(Pages pages, PageInbox inbox, Customers customers, Ledger ledger) {
        this.pages = pages;
        this.inbox = inbox;
        this.customers = customers;
        this.ledger = ledger;
    }

    @GetMapping("/pages")
    List<Page> all() {
        return ledger.pages();
    }

    @PostMapping("/pages")
    @ResponseStatus(HttpStatus.CREATED)
    Page add(@RequestBody NewPage entered) {
        return pages.save(new Page(entered.id(), entered.name(), entered.token()));
    }

    @PutMapping("/pages/{id}/token")
    Page changeToken(@PathVariable String id, @RequestBody TokenChange change) {
        if (change.token() != null) {
            pages.replaceToken(id, change.token());
        }
        return Boolean.FALSE.equals(change.valid()) ? pages.killToken(id) : pages.reviveToken(id);
    }

    @PutMapping("/pages/{id}/listed")
    Page list(@PathVariable String id, @RequestBody boolean listed) {
        return pages.list(id, listed);
    }

    @PostMapping("/customers/{psid}/page-inbox")
    @ResponseStatus(HttpStatus.CREATED)
    Message answer(@PathVariable String psid, @RequestBody Answer answer) {
        return inbox.answer(customers.chatId(psid, answer.pageId()), answer.text());
    }
}
