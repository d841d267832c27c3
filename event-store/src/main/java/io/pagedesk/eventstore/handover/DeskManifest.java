package io.pagedesk.eventstore.handover;

import java.util.Map;

/**
 * What an export of a whole desk holds beside its events.
 *
 * @param codedAfter events up to this position are from before there were codes
 * @param rows how many lines are rows of each table; none of them holds a secret
 */
public record DeskManifest(long codedAfter, Map<String, Long> rows) {}
