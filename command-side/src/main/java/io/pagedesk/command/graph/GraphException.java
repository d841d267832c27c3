package io.pagedesk.command.graph;

import org.jspecify.annotations.Nullable;

/** A call of the Graph API that did not succeed; the three ways differ in what is known about its effect. */
public abstract sealed class GraphException extends RuntimeException
        permits GraphRefusedException, GraphUnreachedException, GraphOutcomeUnknownException {

    GraphException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
