package io.pagedesk.events.page;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * The Facebook user whose login gave the Page's token took it back; the desk forgot it. Who that was is not told.
 *
 * @param cause a stable word: {@code deauthorized}, {@code data-deletion}
 */
@EventType("page.token-revoked")
public record PageTokenRevoked(String pageId, String cause, Instant at) implements PageEvent {}
