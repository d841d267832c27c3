package io.pagedesk.command.intake;

import java.time.Instant;

/**
 * A delivery whose raw body is kept for support.
 *
 * @param appId the App that it was signed for
 * @param bytes the size of the body
 */
record KeptDelivery(String id, String appId, Instant receivedAt, int bytes) {}
