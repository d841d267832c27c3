package io.pagedesk.query.media;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What an attachment is called as long as anybody remembers its message: the same each time it is asked for. */
public final class MediaId {

    private MediaId() {}

    /** The id of the attachment at this place of a message, counted from 0. */
    public static String of(String messageId, int place) {
        return UUID.nameUUIDFromBytes((messageId + "#" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
