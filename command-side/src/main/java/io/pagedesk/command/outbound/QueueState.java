package io.pagedesk.command.outbound;

/** What a part that has not left waits for. */
enum QueueState {
    /** Nothing but its turn. */
    READY,
    /** Its Page may not send: token, restriction, permission or rate. */
    HELD,
    /** Another app has its thread. */
    ELSEWHERE,
    /** The echo of an attempt whose outcome nobody knows. */
    UNCERTAIN
}
