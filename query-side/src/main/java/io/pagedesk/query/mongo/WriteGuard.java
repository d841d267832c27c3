package io.pagedesk.query.mongo;

/** What keeps an old event from overwriting what a newer one wrote. */
public enum WriteGuard {

    /** The filter of every write names the sequence number too: also two writers at once cannot go back. */
    IN_FILTER,

    /**
     * The sequence number is read before the write, and the filter names the id alone. For mongo-java-server, which
     * scans the collection for any other filter, and which has one writer.
     */
    BY_READING
}
