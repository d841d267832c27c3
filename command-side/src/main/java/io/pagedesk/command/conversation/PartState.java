package io.pagedesk.command.conversation;

/** How far one message of a reply has come. ATTEMPTED: handed to Meta, outcome not known yet. */
enum PartState {
    QUEUED,
    ATTEMPTED,
    SENT,
    FAILED,
    UNCERTAIN;

    boolean isFinal() {
        return this == SENT || this == FAILED || this == UNCERTAIN;
    }

    boolean mayHaveLeft() {
        return this == ATTEMPTED || this == SENT || this == UNCERTAIN;
    }
}
