package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidField;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.events.conversation.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the caller words it: a text, attachments, or both; each becomes a message of its own.
 *
 * @param text up to 2,000 characters, Meta's limit; a character that takes two UTF-16 units, such as most emoji, is one
 * @param replyTo the id of the message that this answers, as the ticket's messages show it; the first message says so
 * @param status what the ticket is set to with it; left as it is where absent
 * @param replyId the caller's own id, to repeat the call safely
 */
record ReplyRequest(
        @Nullable String text,
        @Nullable List<AttachmentRequest> attachments,
        @Nullable String replyTo,
        @Nullable TicketStatus status,
        @Nullable UUID replyId) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_ATTACHMENTS = 10;

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    List<AttachmentRequest> files() {
        return attachments == null ? List.of() : attachments;
    }

    /** Refuses what Meta would refuse. */
    void requireValid() {
        List<InvalidField> invalid = new ArrayList<>();
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            invalid.add(new InvalidField("text", "must not be longer than " + LONGEST_TEXT + " characters"));
        }
        for (int i = 0; i < files().size(); i++) {
            invalid.addAll(AttachmentRequest.problemsOf(files().get(i), "attachments[" + i + "]"));
        }
        if (files().size() > MOST_ATTACHMENTS) {
            invalid.add(new InvalidField("attachments", "must not be more than " + MOST_ATTACHMENTS));
        }
        if (!hasText() && files().isEmpty()) {
            invalid.add(new InvalidField("text", "a reply needs a text or an attachment"));
        }
        if (!invalid.isEmpty()) {
            throw InvalidRequest.of(invalid).asException();
        }
    }
}
