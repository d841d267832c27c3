package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.Nullable;

/** A chat without its messages; {@code unread} counts what the customer has not read. */
public record ChatSummary(
        ChatId id, Window window, @Nullable Message latest, int unread) {}
