package io.pagedesk.simulator.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything the simulator knows: pages, customers, chats, subscriptions, tokens and the webhooks still to be delivered.
 * It judges by this record alone. With a directory it survives restarts.
 */
public final class Ledger implements Closeable {

    private final LedgerState state = new LedgerState();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Journal journal;

    private Ledger(@Nullable Journal journal) {
        this.journal = journal;
    }

    /** Opens the record kept in {@code directory}, or an empty one in memory. */
    public static Ledger open(@Nullable Path directory) {
        if (directory == null) {
            return new Ledger(null);
        }
        var journal = Journal.open(directory);
        var ledger = new Ledger(journal);
        journal.replay(ledger.state::apply);
        return ledger;
    }

    public synchronized void record(Entry entry) {
        if (journal != null) {
            journal.append(entry);
        }
        state.apply(entry);
        listeners.forEach(it -> it.accept(entry));
    }

    /** The listener is called while the ledger is locked, in the order of the entries; it must not block. */
    public void onEntry(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    public synchronized List<Page> pages() {
        return List.copyOf(state.pages.values());
    }

    public synchronized Optional<Page> page(String id) {
        return Optional.ofNullable(state.pages.get(id));
    }

    public synchronized List<Customer> customers() {
        return List.copyOf(state.customers.values());
    }

    public synchronized Optional<Customer> customer(String psid) {
        return Optional.ofNullable(state.customers.get(psid));
    }

    public synchronized Optional<Chat> chat(ChatId id) {
        return Optional.ofNullable(state.chats.get(id)).map(ChatState::view);
    }

    public synchronized Optional<ChatSummary> summary(ChatId id) {
        return Optional.ofNullable(state.chats.get(id)).map(ChatState::summary);
    }

    public synchronized Optional<Message> message(ChatId id, String mid) {
        return Optional.ofNullable(state.chats.get(id)).map(it -> it.message(mid));
    }

    /** The other app that owns the thread. */
    public synchronized Optional<String> threadOwner(ChatId id) {
        return Optional.ofNullable(state.chats.get(id)).map(ChatState::ownerAppId);
    }

    /** The Pages that the customer has a chat with, the first one first. */
    public synchronized List<ChatId> chatsOf(String psid) {
        return state.chats.keySet().stream()
                .filter(it -> it.psid().equals(psid))
                .toList();
    }

    /** The webhook fields that the app subscribed to; empty where the Page is not subscribed. */
    public synchronized Optional<Set<String>> subscription(String pageId) {
        return Optional.ofNullable(state.subscriptions.get(pageId));
    }

    public synchronized Optional<UserToken> userToken(String token) {
        return Optional.ofNullable(state.userTokens.get(token));
    }

    /** The valid tokens of a Facebook user. */
    public synchronized List<UserToken> userTokensOf(String userId) {
        return state.userTokens.values().stream()
                .filter(it -> it.granted().userId().equals(userId))
                .toList();
    }

    public synchronized Optional<Upload> upload(String id) {
        return Optional.ofNullable(state.uploads.get(id));
    }

    public synchronized AppMode appMode() {
        return state.appMode;
    }

    public synchronized Optional<URI> webhookTarget() {
        return Optional.ofNullable(state.target);
    }

    public synchronized List<Entry.WebhookPosted> pendingWebhooks() {
        return List.copyOf(state.pending.values());
    }

    public synchronized List<Entry.WebhookPosted> undeliveredWebhooks() {
        return List.copyOf(state.undelivered.values());
    }

    @Override
    public synchronized void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }
}
