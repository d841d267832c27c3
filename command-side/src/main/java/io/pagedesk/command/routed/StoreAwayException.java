package io.pagedesk.command.routed;

import org.axonframework.common.AxonTransientException;

/** The command was not carried out, or nobody knows: the same command may succeed later. */
final class StoreAwayException extends AxonTransientException {

    StoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
