package io.pagedesk.simulator.graph;

/** The connection is to be closed without an answer. */
public final class ConnectionBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionBroken() {
        super("Connection broken on purpose", null, false, false);
    }
}
