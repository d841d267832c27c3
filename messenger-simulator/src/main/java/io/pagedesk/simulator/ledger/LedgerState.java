package io.pagedesk.simulator.ledger;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class LedgerState {

    final Map<String, Page> pages = new LinkedHashMap<>();
    final Map<String, Customer> customers = new LinkedHashMap<>();
    final Map<ChatId, ChatState> chats = new LinkedHashMap<>();
    final Map<String, Set<String>> subscriptions = new HashMap<>();
    final Map<String, UserToken> userTokens = new HashMap<>();
    final Map<String, Upload> uploads = new HashMap<>();
    final Map<String, Entry.WebhookPosted> pending = new LinkedHashMap<>();
    final Map<String, Entry.WebhookPosted> undelivered = new LinkedHashMap<>();

    AppMode appMode = AppMode.LIVE;

    @Nullable
    URI target;

    private final Map<Class<? extends Entry>, Effect> effects = new HashMap<>();

    private interface Effect {
        void of(Entry entry);
    }

    private interface Change<E extends Entry> {
        void apply(E entry);
    }

    LedgerState() {
        on(Entry.PageSaved.class, it -> pages.put(it.page().id(), it.page()));
        on(Entry.CustomerSaved.class, it -> customers.put(it.customer().psid(), it.customer()));
        on(Entry.PageSubscribed.class, it -> subscriptions.put(it.pageId(), Set.copyOf(it.fields())));
        on(Entry.PageUnsubscribed.class, it -> subscriptions.remove(it.pageId()));
        on(Entry.AppModeSaved.class, it -> appMode = it.mode());
        onUsers();
        onUploads();
        onChats();
        onWebhooks();
    }

    private void onUsers() {
        on(Entry.UserTokenIssued.class, it -> userTokens.put(it.token().token(), it.token()));
        on(
                Entry.UserTokensEnded.class,
                it -> userTokens
                        .values()
                        .removeIf(token -> token.granted().userId().equals(it.userId())));
    }

    private void onUploads() {
        on(Entry.UploadSaved.class, it -> uploads.put(it.upload().id(), it.upload()));
        on(Entry.UploadSent.class, it -> uploads.computeIfPresent(it.id(), (id, upload) -> upload.sentTo(it.psid())));
    }

    private void onChats() {
        on(Entry.ChatOpened.class, it -> chat(it.chat()));
        on(Entry.MessageAdded.class, it -> chat(it.chat()).add(it.message()));
        on(Entry.Reacted.class, it -> chat(it.chat()).react(it.mid(), it.emoji(), it.at()));
        on(Entry.MessageEdited.class, it -> chat(it.chat()).change(it.mid(), old -> old.edited(it.text())));
        on(Entry.MessageDeleted.class, it -> chat(it.chat()).change(it.mid(), old -> old.deleted(it.at())));
        on(Entry.ThreadOwned.class, it -> chat(it.chat()).own(it.appId()));
        on(Entry.GestureShown.class, it -> chat(it.chat()).show(it.gesture()));
        on(Entry.ChatDelivered.class, it -> chat(it.chat()).delivered(it.watermark()));
        on(Entry.ChatRead.class, it -> chat(it.chat()).read(it.watermark()));
    }

    private void onWebhooks() {
        on(Entry.TargetSaved.class, it -> target = it.target());
        on(Entry.WebhookPosted.class, it -> {
            undelivered.remove(it.id());
            pending.put(it.id(), it);
        });
        on(Entry.WebhookSettled.class, it -> {
            var webhook = pending.remove(it.id());
            if (webhook != null && !it.delivered()) {
                undelivered.put(it.id(), webhook);
            }
        });
    }

    private <E extends Entry> void on(Class<E> type, Change<E> change) {
        effects.put(type, entry -> change.apply(type.cast(entry)));
    }

    void apply(Entry entry) {
        var effect = effects.get(entry.getClass());
        if (effect == null) {
            throw new IllegalArgumentException("No effect of " + entry.getClass());
        }
        effect.of(entry);
    }

    private ChatState chat(ChatId id) {
        return chats.computeIfAbsent(id, ChatState::new);
    }
}
