package io.pagedesk.events.conversation;

import io.pagedesk.events.PersonalData;
import org.jspecify.annotations.Nullable;

/** One message of a reply: a text or an attachment, never both. */
public record ReplyPart(
        @PersonalData @Nullable String text, @Nullable Attachment attachment) {}
