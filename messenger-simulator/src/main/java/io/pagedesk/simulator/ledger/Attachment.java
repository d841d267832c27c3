package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What hangs on a message.
 *
 * @param type as Meta names it: {@code image}, {@code audio}, {@code video}, {@code file}, {@code sticker} ...
 */
public record Attachment(String type, @Nullable String url) {}
