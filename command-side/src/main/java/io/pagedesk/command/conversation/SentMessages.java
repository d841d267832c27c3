package io.pagedesk.command.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Page's messages that the customer has not read yet, oldest first: what a receipt can still change. Meta's
 * watermark holds for everything sent up to it; a receipt may name mids as well, or may not.
 */
final class SentMessages {

    private static final int MOST = 500;

    private final List<Sent> unread = new ArrayList<>();

    SentMessages() {}

    @JsonCreator
    static SentMessages of(List<Sent> unread) {
        SentMessages messages = new SentMessages();
        messages.unread.addAll(unread);
        return messages;
    }

    @JsonValue
    List<Sent> unread() {
        return List.copyOf(unread);
    }

    void add(String messageId, @Nullable String mid, Instant sentAt) {
        unread.add(new Sent(messageId, mid, sentAt, false));
        if (unread.size() > MOST) {
            unread.remove(0);
        }
    }

    /** Meta's id of a message that is here already became known. */
    void named(String messageId, String mid) {
        unread.replaceAll(sent ->
                sent.messageId().equals(messageId) ? new Sent(messageId, mid, sent.sentAt(), sent.delivered()) : sent);
    }

    List<String> newlyDelivered(Instant watermark, Collection<String> mids) {
        return unread.stream()
                .filter(sent -> !sent.delivered())
                .filter(sent -> (sent.mid() != null && mids.contains(sent.mid())) || sent.isUpTo(watermark))
                .map(Sent::messageId)
                .toList();
    }

    List<String> newlyRead(Instant watermark) {
        return unread.stream()
                .filter(sent -> sent.isUpTo(watermark))
                .map(Sent::messageId)
                .toList();
    }

    void delivered(Collection<String> messageIds) {
        Set<String> these = Set.copyOf(messageIds);
        unread.replaceAll(sent ->
                these.contains(sent.messageId()) ? new Sent(sent.messageId(), sent.mid(), sent.sentAt(), true) : sent);
    }

    void read(Collection<String> messageIds) {
        Set<String> these = Set.copyOf(messageIds);
        unread.removeIf(sent -> these.contains(sent.messageId()));
    }

    /** {@code mid} is absent where only an agent's word tells that it was sent. */
    record Sent(String messageId, @Nullable String mid, Instant sentAt, boolean delivered) {

        boolean isUpTo(Instant watermark) {
            return !sentAt.isAfter(watermark);
        }
    }
}
