package io.pagedesk.simulator;

import io.pagedesk.simulator.customer.CustomerActs;
import io.pagedesk.simulator.customer.CustomerChanges;
import io.pagedesk.simulator.customer.Customers;
import io.pagedesk.simulator.customer.Shared;
import io.pagedesk.simulator.customer.Written;
import io.pagedesk.simulator.ledger.Chat;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Referral;
import io.pagedesk.simulator.page.PageInbox;
import io.pagedesk.simulator.thread.ThreadControl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One customer in the chat with one Page, as a test plays them. Each act is told to the webhook target. */
public final class SimulatedCustomer {

    private final ChatId chat;
    private final Customers customers;
    private final CustomerActs acts;
    private final CustomerChanges changes;
    private final ThreadControl control;
    private final PageInbox inbox;

    SimulatedCustomer(
            ChatId chat,
            Customers customers,
            CustomerActs acts,
            CustomerChanges changes,
            ThreadControl control,
            PageInbox inbox) {
        this.chat = chat;
        this.customers = customers;
        this.acts = acts;
        this.changes = changes;
        this.control = control;
        this.inbox = inbox;
    }

    public Message writes(String text) {
        return writes(Written.text(text), null);
    }

    /** Wrote at {@code sentAt}; the windows count from it. */
    public Message writes(String text, Instant sentAt) {
        return writes(Written.text(text), sentAt);
    }

    /** {@code sentAt} null is now. */
    public Message writes(Written written, @Nullable Instant sentAt) {
        return acts.write(chat, written, sentAt);
    }

    public Message attaches(String type, String url) {
        return writes(Written.attachment(type, url), null);
    }

    public Message shares(Shared what) {
        return writes(what.written(null, null), null);
    }

    public Message answers(String mid, String text) {
        return writes(Written.text(text).answering(mid), null);
    }

    public Message tapsQuickReply(String title, String payload) {
        return writes(Written.quickReply(title, payload), null);
    }

    public Message sendsUnsupported() {
        return acts.sendUnsupported(chat, null);
    }

    public Message tapsPostback(String title, String payload) {
        return acts.tapPostback(chat, title, payload, null, null);
    }

    public Message tapsPostback(String title, String payload, Referral referral) {
        return acts.tapPostback(chat, title, payload, referral, null);
    }

    public Message followsLink(String ref) {
        return follows(Referral.link(ref));
    }

    public Message follows(Referral referral) {
        return acts.follow(chat, referral, null);
    }

    /** {@code fields} is a JSON object with those of an opt-in, as Meta names them. */
    public Message optsIn(String fields) {
        return acts.optIn(chat, JsonMapper.shared().readTree(fields), null);
    }

    /** Any webhook item by the name of its field, with its content as JSON. */
    public void causes(String kind, String content) {
        acts.other(chat, kind, JsonMapper.shared().readTree(content), null);
    }

    /** {@code emoji} null takes the reaction back. */
    public void reacts(String mid, @Nullable String emoji) {
        changes.react(chat, mid, emoji, false, null);
    }

    /** The webhook spells the emoji as the text of its code points. */
    public void reactsEscaped(String mid, String emoji) {
        changes.react(chat, mid, emoji, true, null);
    }

    public void edits(String mid, String text) {
        changes.edit(chat, mid, text, false, null);
    }

    public void deletes(String mid) {
        changes.delete(chat, mid, null);
    }

    /** Reads what the Page wrote; false where nothing was unread and so no receipt leaves. */
    public boolean opensChat() {
        return acts.open(chat);
    }

    /** Somebody of the company answers this customer in Meta's Page inbox. */
    public Message isAnsweredInPageInbox(String text) {
        return inbox.answer(chat, text);
    }

    /** Another app takes the thread: what follows comes in standby, and sends are refused. */
    public void isTakenBy(String appId) {
        control.take(chat, appId, null);
    }

    /** The thread is given back to this app. */
    public void isGivenBack() {
        control.pass(chat, control.ownAppId(), null);
    }

    /** Another app asks for the thread. */
    public void isAskedForBy(String appId) {
        control.request(chat, appId, null);
    }

    public Chat chat() {
        return customers.chat(chat);
    }
}
