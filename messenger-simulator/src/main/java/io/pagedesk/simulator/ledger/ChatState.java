package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

final class ChatState {

    private final ChatId id;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private Window window = Window.NEVER_OPENED;

    ChatState(ChatId id) {
        this.id = id;
    }

    void add(Message message) {
        messages.put(message.mid(), message);
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
        replacePageMessages(watermark, it -> it.deliveredAt() == null ? it.delivered(watermark) : it);
    }

    void read(Instant watermark) {
        replacePageMessages(watermark, it -> it.readAt() == null ? it.read(watermark) : it);
    }

    private void replacePageMessages(Instant watermark, UnaryOperator<Message> change) {
        messages.replaceAll((mid, message) ->
                message.kind().fromPage() && !message.at().isAfter(watermark) ? change.apply(message) : message);
    }

    Chat view() {
        var ordered = messages.values().stream()
                .sorted(Comparator.comparing(Message::at))
                .toList();
        return new Chat(id, ordered, window);
    }
}
