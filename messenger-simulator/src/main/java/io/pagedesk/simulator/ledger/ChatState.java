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

    ChatState(ChatId id) {
        this.id = id;
    }

    void add(Message message) {
        messages.put(message.mid(), message);
        latest = latest == null || !message.at().isBefore(latest.at()) ? message : latest;
        if (message.kind().fromPage()) {
            undelivered.add(message.mid());
            unread.add(message.mid());
        }
        switch (message.kind()) {
            case MESSAGE, POSTBACK -> window = window.afterMessage(message.at());
            case REFERRAL -> window = window.afterAct(message.at());
            case SENT, PAGE_INBOX -> {}
        }
    }

    void react(String mid, @Nullable String emoji, Instant at) {
        messages.computeIfPresent(mid, (key, message) -> message.withReaction(emoji));
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

    boolean has(String mid) {
        return messages.containsKey(mid);
    }

    Chat view() {
        var ordered = messages.values().stream()
                .sorted(Comparator.comparing(Message::at))
                .toList();
        return new Chat(id, ordered, window);
    }

    ChatSummary summary() {
        return new ChatSummary(id, window, latest, unread.size());
    }
}
