package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

final class ChatState {

    private final ChatId id;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Set<String> undelivered = new LinkedHashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private Window window = Window.NEVER_OPENED;
    private @Nullable Message latest;
    private @Nullable String ownerAppId;
    private @Nullable Gesture gesture;

    ChatState(ChatId id) {
        this.id = id;
    }

    void add(Message message) {
        messages.put(message.mid(), message);
        latest = latest == null || !message.at().isBefore(latest.at()) ? message : latest;
        if (message.kind().fromPage()) {
            undelivered.add(message.mid());
            unread.add(message.mid());
            gesture = null;
        }
        switch (message.kind()) {
            case MESSAGE, UNSUPPORTED, POSTBACK -> window = window.afterMessage(message.at());
            case REFERRAL -> window = window.afterAct(message.at());
            case OPT_IN, SENT, PAGE_INBOX -> {}
        }
    }

    /** By itself it opens no window. */
    void change(String mid, UnaryOperator<Message> change) {
        messages.computeIfPresent(mid, (key, message) -> change.apply(message));
        latest = latest == null ? null : messages.get(latest.mid());
    }

    void own(@Nullable String appId) {
        ownerAppId = appId;
    }

    void show(Gesture shown) {
        gesture = shown;
    }

    @Nullable
    String ownerAppId() {
        return ownerAppId;
    }

    void react(String mid, @Nullable String emoji, Instant at) {
        change(mid, it -> it.withReaction(emoji));
        if (emoji != null) {
            window = window.afterAct(at);
        }
    }

    void delivered(Instant watermark) {
        settle(undelivered, watermark, it -> it.delivered(watermark));
    }

    void read(Instant watermark) {
        settle(undelivered, watermark, it -> it.delivered(watermark));
        settle(unread, watermark, it -> it.read(watermark));
    }

    private void settle(Set<String> open, Instant watermark, UnaryOperator<Message> change) {
        open.removeIf(mid -> {
            var message = messages.get(mid);
            if (message == null || message.at().isAfter(watermark)) {
                return false;
            }
            messages.put(mid, change.apply(message));
            return true;
        });
    }

    @Nullable
    Message message(String mid) {
        return messages.get(mid);
    }

    Chat view() {
        var ordered = messages.values().stream()
                .sorted(Comparator.comparing(Message::at))
                .toList();
        return new Chat(id, ordered, window, ownerAppId, gesture);
    }

    ChatSummary summary() {
        return new ChatSummary(id, window, latest, unread.size(), ownerAppId);
    }
}
