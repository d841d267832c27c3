package io.pagedesk.events.parked;

import io.pagedesk.events.EventType;
import java.time.Instant;

/**
 * An admin had a parked item taken in again.
 *
 * @param reason why it had been parked
 * @param taken whether it came in; otherwise it stays parked
 */
@EventType("parked.item-retried")
public record ParkedItemRetried(String parkedId, String appId, String reason, boolean taken, String by, Instant at)
        implements ParkedEvent {}
