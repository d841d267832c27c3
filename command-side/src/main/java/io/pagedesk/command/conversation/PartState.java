package io.pagedesk.command.conversation;

/**
 * How far one message of a reply has come.
 *
 * <pre>
 * QUEUED     waits to leave
 *              SendAttempted  -&gt; ATTEMPTED
 *              ReplyFailed    -&gt; FAILED      its window passed, its Page is gone, or it was given up
 *              ReplyWithdrawn -&gt; WITHDRAWN
 * ATTEMPTED  handed to Meta, outcome not known yet
 *              ReplySent      -&gt; SENT
 *              SendDeferred   -&gt; QUEUED
 *              ReplyFailed    -&gt; FAILED
 *              ReplyUncertain -&gt; UNCERTAIN
 * SENT       Meta has it, by its answer, by the echo, or by an agent's word
 * FAILED     it did not leave
 *              ReplyRetried   -&gt; QUEUED
 * UNCERTAIN  nobody knows whether it left, and a person decides
 *              ReplyRetried   -&gt; QUEUED
 *              ReplyMarkedSent -&gt; SENT       without a mid
 * WITHDRAWN  an agent took it back before it left
 *              ReplyUncertain -&gt; UNCERTAIN   at once, where an attempt before the retry may have left
 * </pre>
 *
 * An echo is the proof, whenever it comes: from every state but SENT it leads to SENT by {@code ReplySent}, so that a
 * part that waits to leave again does not, and a part stands in the thread once however often it was attempted. Of a
 * part that an agent marked as sent the echo tells the mid, once; every further echo changes nothing.
 */
enum PartState {
    QUEUED,
    ATTEMPTED,
    SENT,
    FAILED,
    UNCERTAIN,
    WITHDRAWN;

    /** Nothing more happens to it by itself. */
    boolean isFinal() {
        return this != QUEUED && this != ATTEMPTED;
    }

    boolean mayHaveLeft() {
        return this == ATTEMPTED || this == SENT || this == UNCERTAIN;
    }

    /** An agent may send it again. */
    boolean mayBeRetried() {
        return this == FAILED || this == UNCERTAIN;
    }
}
