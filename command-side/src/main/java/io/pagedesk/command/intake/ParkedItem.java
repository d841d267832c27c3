package io.pagedesk.command.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Meta delivered and the desk could not take in yet.
 *
 * @param reason a stable word: {@code page-not-connected}, {@code unreadable}, {@code incomplete},
 *     {@code inbound-too-old}, {@code failed}
 * @param raw the JSON as it came
 * @param attempts how often taking it in was tried
 */
record ParkedItem(
        String id, String appId, String reason, @Nullable String error, String raw, Instant receivedAt, int attempts) {}
