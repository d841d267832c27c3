package io.pagedesk.command.conversation;

/** What happened in a random history, in milliseconds, in the order in which it was recorded. */
sealed interface Fact {

    /** The customer did something that opens the window for that long; the HUMAN_AGENT days only where they said something. */
    record Act(String mid, long time, long standard, boolean said) implements Fact {}

    /** Somebody answered elsewhere. */
    record PageInbox(String mid, long time) implements Fact {}

    record Accepted(String reply, int parts, boolean tagged, long at) implements Fact {}

    record Left(String reply, int part, boolean tagged, long at) implements Fact {}

    record Deferred(String reply, int part) implements Fact {}

    /** Meta has it, told by its answer or by an echo. */
    record Sent(String reply, int part) implements Fact {}

    record Uncertain(String reply, int part) implements Fact {}

    /** An agent sends it again. */
    record Retried(String reply, int part, boolean tagged, long at) implements Fact {}

    /** An agent took it back. */
    record Withdrawn(String reply, int part) implements Fact {}

    /** An agent saw that it arrived. */
    record MarkedSent(String reply, int part) implements Fact {}

    /** It will not leave: refused by Meta, or by the desk itself. */
    record Failed(String reply, int part, boolean outsideWindow) implements Fact {}
}
