package io.pagedesk.query.page;

import org.jspecify.annotations.Nullable;

/**
 * What tickets show of their Page.
 *
 * @param testMode whether its App is in test mode; null where the App is not known
 * @param connected while it is not, replies are refused
 * @param hold why its replies wait; null while they leave
 */
public record PageFacts(
        String id,
        String name,
        @Nullable Boolean testMode,
        boolean connected,
        @Nullable PageHold hold) {}
