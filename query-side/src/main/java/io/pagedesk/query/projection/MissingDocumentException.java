package io.pagedesk.query.projection;

import java.util.Collection;

/** An event changes documents that no earlier event has made: the read model is not what the events say. */
public final class MissingDocumentException extends RuntimeException {

    MissingDocumentException(String collection, Collection<String> ids) {
        super("no such document in " + collection + ": " + String.join(", ", ids));
    }
}
