package io.pagedesk.command.conversation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A conversation is named by its Page and its customer: the same everywhere, without a look-up. */
public final class ConversationId {

    private ConversationId() {}

    /** The name-based UUID of {@code pageId/psid}. */
    public static String of(String pageId, String psid) {
        return UUID.nameUUIDFromBytes((pageId + "/" + psid).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
