package io.pagedesk.simulator.graph;

/** A status without a body, as from a gateway in front of the Graph API. */
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public ServerFailure(int status) {
        super("Answered " + status + " on purpose", null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
