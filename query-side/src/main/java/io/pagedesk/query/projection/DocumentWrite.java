package io.pagedesk.query.projection;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to one document.
 *
 * @param whole the document that it makes where there is none; null where it makes none
 * @param changes what it does to a document that is there
 * @param absenceAllowed whether a document that is neither there nor made is no error
 */
record DocumentWrite(
        String readModel,
        String id,
        long sequence,
        @Nullable Document whole,
        List<DocumentChange> changes,
        boolean absenceAllowed) {}
