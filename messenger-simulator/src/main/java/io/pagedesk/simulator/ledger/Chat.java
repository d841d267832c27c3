package io.pagedesk.simulator.ledger;

import java.util.List;
import java.util.Optional;

/** A chat as it stands: what was said, in the order of the times, and the window. */
public record Chat(ChatId id, List<Message> messages, Window window) {

    public Optional<Message> message(String mid) {
        return messages.stream().filter(it -> it.mid().equals(mid)).findFirst();
    }

    public boolean hasUnread() {
        return messages.stream().anyMatch(it -> it.kind().fromPage() && it.readAt() == null);
    }
}
