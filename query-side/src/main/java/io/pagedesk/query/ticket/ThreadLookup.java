package io.pagedesk.query.ticket;

import io.pagedesk.query.generation.Documents;
import java.util.Collection;
import java.util.Map;
import org.bson.Document;

/** Finds the threads that have changed hands. */
final class ThreadLookup {

    private ThreadLookup() {}

    /** By conversation; one that was ours from the start is left out. */
    static Map<String, Document> in(Documents documents, Collection<String> conversationIds) {
        return documents.find(ThreadDocument.COLLECTION, conversationIds);
    }
}
