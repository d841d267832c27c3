package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Customer;
import io.pagedesk.simulator.ledger.Gesture;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.ProfileAccess;
import io.pagedesk.simulator.ledger.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api/customers")
class CustomerController {

    private final Customers customers;
    private final Clock clock;

    /** {@code name} is split at its last space where first and last name are missing. */
    record NewCustomer(
            @Nullable String psid,
            @Nullable String pageId,
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable ProfileAccess profile) {

        Customer customer() {
            var whole = Objects.requireNonNullElse(name, "New Customer").strip();
            var space = whole.lastIndexOf(' ');
            return new Customer(
                    Objects.requireNonNullElseGet(psid, NewCustomer::nextPsid),
                    Objects.requireNonNullElse(firstName, space < 0 ? whole : whole.substring(0, space)),
                    Objects.requireNonNullElse(lastName, space < 0 ? "" : whole.substring(space + 1)),
                    Objects.requireNonNullElse(profile, ProfileAccess.FULL));
        }

        private static String nextPsid() {
            return Long.toString(ThreadLocalRandom.current().nextLong(4_000_000_000_000_000L, 9_000_000_000_000_000L));
        }
    }

    record WindowView(
            boolean standardOpen,
            boolean humanAgentOpen,
            @Nullable Instant standardUntil,
            @Nullable Instant humanAgentUntil) {}

    record Listed(
            Customer customer,
            String pageId,
            WindowView window,
            @Nullable Message latest,
            int unread) {}

    /** {@code ownerAppId} the other app that owns the thread; {@code typing} whether the Page's dots are seen. */
    record Conversation(
            Customer customer,
            String pageId,
            WindowView window,
            List<Message> messages,
            @Nullable String ownerAppId,
            @Nullable Gesture gesture,
            boolean typing) {}

    CustomerController(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping
    List<Listed> all() {
        return customers.all().stream()
                .map(it -> listed(it, customers.chatId(it.psid(), null)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Customer save(@RequestBody NewCustomer entered) {
        return customers.save(entered.customer(), entered.pageId());
    }

    @GetMapping("/{psid}/conversation")
    Conversation conversation(@PathVariable String psid, @RequestParam @Nullable String pageId) {
        return conversation(customers.get(psid), customers.chatId(psid, pageId));
    }

    private Listed listed(Customer customer, ChatId id) {
        var chat = customers.summary(id);
        return new Listed(customer, id.pageId(), viewOf(chat.window()), chat.latest(), chat.unread());
    }

    private Conversation conversation(Customer customer, ChatId id) {
        var chat = customers.chat(id);
        var gesture = chat.gesture();
        return new Conversation(
                customer,
                id.pageId(),
                viewOf(chat.window()),
                chat.messages(),
                chat.ownerAppId(),
                gesture,
                gesture != null && gesture.typing(clock.instant()));
    }

    private WindowView viewOf(Window window) {
        var now = clock.instant();
        return new WindowView(
                window.standardOpen(now), window.humanAgentOpen(now), window.standardUntil(), window.humanAgentUntil());
    }
}
