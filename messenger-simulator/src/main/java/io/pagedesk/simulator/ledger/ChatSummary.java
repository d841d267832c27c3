package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A chat without its messages.
 *
 * @param unread counts what the customer has not read
 * @param ownerAppId as in {@link Chat}
 */
public record ChatSummary(
        ChatId id,
        Window window,
        @Nullable Message latest,
        int unread,
        @Nullable String ownerAppId) {}
