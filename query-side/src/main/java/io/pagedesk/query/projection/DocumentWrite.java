package io.pagedesk.query.projection;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to one document.
 *
 * @param ifThere the update of a document that is there, null to leave it alone
 * @param ifAbsent the update that makes it, null where it must not be made
 * @param absenceAllowed whether a document that is neither there nor made is no error
 */
record DocumentWrite(
        String collection,
        String id,
        long sequence,
        @Nullable Bson ifThere,
        @Nullable Bson ifAbsent,
        boolean absenceAllowed) {}
