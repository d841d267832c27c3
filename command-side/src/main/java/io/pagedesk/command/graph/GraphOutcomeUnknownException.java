package io.pagedesk.command.graph;

/** The call may have left and may have had its effect: a time-out, a broken connection, an unreadable answer. */
public final class GraphOutcomeUnknownException extends GraphException {

    public GraphOutcomeUnknownException(Throwable cause) {
        super("It is unknown what became of the call: " + cause.getClass().getSimpleName(), cause);
    }
}
