package io.pagedesk.command.graph;

/** The call certainly never left: no connection came about. It may be repeated. */
public final class GraphUnreachedException extends GraphException {

    public GraphUnreachedException(Throwable cause) {
        super("Meta could not be reached: " + cause.getClass().getSimpleName(), cause);
    }
}
