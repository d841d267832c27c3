package io.pagedesk.eventstore.handover;

/** An export, or a desk, that is not taken. */
public final class RefusedExportException extends RuntimeException {

    private final String code;

    /** @param code a stable word, such as {@code wrong-hash} */
    public RefusedExportException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
