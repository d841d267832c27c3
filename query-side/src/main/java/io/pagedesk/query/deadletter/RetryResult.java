package io.pagedesk.query.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What came of a retry.
 *
 * @param taken events that are in the view now
 * @param left events that still wait
 */
@Schema(name = "DeadLetterRetry", description = "What came of a retry")
record RetryResult(int taken, long left) {}
