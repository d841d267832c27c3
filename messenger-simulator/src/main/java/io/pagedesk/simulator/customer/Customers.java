package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Chat;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.ChatSummary;
import io.pagedesk.simulator.ledger.Customer;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Who is on Messenger, and which of their chats is meant. */
@SimulatorPart
public class Customers {

    private final Ledger ledger;

    Customers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Adds a customer, or changes one; {@code pageId} null is the first Page. */
    public Customer save(Customer customer, @Nullable String pageId) {
        ledger.record(new Entry.CustomerSaved(customer));
        var chat = new ChatId(page(pageId).id(), customer.psid());
        if (ledger.summary(chat).isEmpty()) {
            ledger.record(new Entry.ChatOpened(chat));
        }
        return customer;
    }

    public Customer get(String psid) {
        return ledger.customer(psid).orElseThrow(() -> new NoSuchElementException("No customer " + psid));
    }

    public List<Customer> all() {
        return ledger.customers();
    }

    /** The customer's chat with a Page; {@code pageId} null is the Page of the customer's first chat. */
    public ChatId chatId(String psid, @Nullable String pageId) {
        var customer = get(psid);
        if (pageId != null) {
            return new ChatId(page(pageId).id(), customer.psid());
        }
        return ledger.chatsOf(psid).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No chat with " + psid));
    }

    public Chat chat(ChatId id) {
        return ledger.chat(id).orElseThrow(() -> new NoSuchElementException("No chat with " + id.psid()));
    }

    public ChatSummary summary(ChatId id) {
        return ledger.summary(id).orElseThrow(() -> new NoSuchElementException("No chat with " + id.psid()));
    }

    private Page page(@Nullable String id) {
        return ledger.pages().stream()
                .filter(it -> id == null || it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No Page " + id));
    }
}
