package io.pagedesk.simulator.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat as it stands: what was said, in the order of the times, and the window.
 *
 * @param ownerAppId the other app that owns the thread; null while it is this one's, or idle
 * @param gesture the last sign of life that the Page showed
 */
public record Chat(
        ChatId id,
        List<Message> messages,
        Window window,
        @Nullable String ownerAppId,
        @Nullable Gesture gesture) {}
