package io.pagedesk.query.message;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What messages name and do not hold themselves.
 *
 * @param messageIds the messages of our own parts, by Meta's id
 * @param copies ids of the attachments of which the desk keeps a copy
 */
record MessageLinks(Map<String, String> messageIds, Set<String> copies) {

    static final MessageLinks NONE = new MessageLinks(Map.of(), Set.of());

    /** The id of the message that Meta names so. */
    @Nullable
    String messageId(@Nullable String mid) {
        return mid == null ? null : messageIds.getOrDefault(mid, mid);
    }

    /** Where the copy is, if there is one. */
    @Nullable
    String copy(String mediaId) {
        return copies.contains(mediaId) ? "/api/media/" + mediaId : null;
    }
}
