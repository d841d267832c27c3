package io.pagedesk.command.problem;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Thrown where something is refused, inside a command handler or at the edge. On the far side of a distributed bus it
 * arrives as its parent, with the refusal as details.
 */
public final class RefusedException extends CommandExecutionException {

    private final Refusal refusal;

    @SuppressWarnings("NullAway") // Axon's constructor takes no cause as null
    public RefusedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.detail(), null, refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
