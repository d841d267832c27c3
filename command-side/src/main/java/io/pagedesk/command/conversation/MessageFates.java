package io.pagedesk.command.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of single messages, by their id in the read models. Bounded: what happened to a forgotten one, at a time
 * up to that of what was forgotten last, can no longer be told from a repetition.
 */
final class MessageFates {

    static final Duration HORIZON = Duration.ofDays(7);
    static final int MOST = 500;

    private final Map<String, MessageFate> byMessage = new LinkedHashMap<>();
    private @Nullable Instant forgottenUntil;

    MessageFates() {}

    @JsonCreator
    static MessageFates of(Snapshot snapshot) {
        MessageFates fates = new MessageFates();
        fates.byMessage.putAll(snapshot.byMessage());
        fates.forgottenUntil = snapshot.forgottenUntil();
        return fates;
    }

    @JsonValue
    Snapshot snapshot() {
        return new Snapshot(new LinkedHashMap<>(byMessage), forgottenUntil);
    }

    MessageFate of(String messageId) {
        return byMessage.getOrDefault(messageId, MessageFate.UNTOUCHED);
    }

    boolean isTooOldToTell(String messageId, Instant at) {
        return forgottenUntil != null && !at.isAfter(forgottenUntil) && !byMessage.containsKey(messageId);
    }

    void change(String messageId, UnaryOperator<MessageFate> change) {
        MessageFate changed = change.apply(of(messageId));
        byMessage.put(messageId, changed);
        Instant horizon = changed.touchedAt().minus(HORIZON);
        Map.Entry<String, MessageFate> oldest = oldest();
        while (byMessage.size() > MOST || oldest.getValue().touchedAt().isBefore(horizon)) {
            forget(oldest);
            oldest = oldest();
        }
    }

    private Map.Entry<String, MessageFate> oldest() {
        return Collections.min(
                byMessage.entrySet(),
                Comparator.comparing(entry -> entry.getValue().touchedAt()));
    }

    private void forget(Map.Entry<String, MessageFate> oldest) {
        Instant touchedAt = oldest.getValue().touchedAt();
        byMessage.remove(oldest.getKey());
        forgottenUntil = forgottenUntil == null || touchedAt.isAfter(forgottenUntil) ? touchedAt : forgottenUntil;
    }

    record Snapshot(
            Map<String, MessageFate> byMessage, @Nullable Instant forgottenUntil) {}
}
