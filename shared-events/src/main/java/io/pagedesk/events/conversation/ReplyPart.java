package io.pagedesk.events.conversation;

import io.pagedesk.events.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One message of a reply: a text or an attachment, never both.
 *
 * @param uploadId the desk's id of the file that is sent, where the agent uploaded one instead of naming an address
 */
public record ReplyPart(
        @PersonalData @Nullable String text,
        @Nullable Attachment attachment,
        @Nullable String uploadId) {}
