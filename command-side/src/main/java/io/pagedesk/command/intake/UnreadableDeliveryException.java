package io.pagedesk.command.intake;

/** A signed body that is no delivery. Its message never quotes the body. */
final class UnreadableDeliveryException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableDeliveryException(String message) {
        super(message);
    }
}
