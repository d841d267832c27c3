package io.pagedesk.query.projection;

/** Another instance moved a document while this one was about to; the batch starts again from its token. */
public final class ConcurrentWriteException extends RuntimeException {

    ConcurrentWriteException(String collection) {
        super("another instance writes to " + collection + " at the same time");
    }
}
