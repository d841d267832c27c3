package io.pagedesk.simulator;

import io.pagedesk.simulator.customer.CustomerActs;
import io.pagedesk.simulator.customer.Customers;
import io.pagedesk.simulator.customer.Written;
import io.pagedesk.simulator.ledger.Chat;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.page.PageInbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One customer in the chat with one Page, as a test plays them. Each act is told to the webhook target. */
public final class SimulatedCustomer {

    private final ChatId chat;
    private final Customers customers;
    private final CustomerActs acts;
    private final PageInbox inbox;

    SimulatedCustomer(ChatId chat, Customers customers, CustomerActs acts, PageInbox inbox) {
        this.chat = chat;
        this.customers = customers;
        this.acts = acts;
        this.inbox = inbox;
    }

    public Message writes(String text) {
        return acts.write(chat, Written.text(text), null);
    }

    /** Wrote at {@code sentAt}; the windows count from it. */
    public Message writes(String text, Instant sentAt) {
        return acts.write(chat, Written.text(text), sentAt);
    }

    public Message attaches(String type, String url) {
        return acts.write(chat, Written.attachment(type, url), null);
    }

    public Message tapsPostback(String title, String payload) {
        return acts.tapPostback(chat, title, payload, null);
    }

    public Message followsLink(String ref) {
        return acts.followLink(chat, ref, null);
    }

    /** {@code emoji} null takes the reaction back. */
    public void reacts(String mid, @Nullable String emoji) {
        acts.react(chat, mid, emoji, null);
    }

    /** Reads what the Page wrote; false where nothing was unread and so no receipt leaves. */
    public boolean opensChat() {
        return acts.open(chat);
    }

    /** Somebody of the company answers this customer in Meta's Page inbox. */
    public Message isAnsweredInPageInbox(String text) {
        return inbox.answer(chat, text);
    }

    public Chat chat() {
        return customers.chat(chat);
    }
}
