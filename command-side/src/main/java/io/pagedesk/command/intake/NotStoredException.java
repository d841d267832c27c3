package io.pagedesk.command.intake;

/** An item could be neither recorded nor parked, for a cause that passes: Meta has to deliver it again. */
final class NotStoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStoredException(Throwable cause) {
        super(cause);
    }
}
