package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidField;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the caller words it: a text, attachments, or both; each becomes a message of its own.
 *
 * @param text up to 2,000 characters, Meta's limit
 * @param status what the ticket is set to with it; left as it is where absent
 * @param replyId the caller's own id, to repeat the call safely
 */
record ReplyRequest(
        @Nullable String text,
        @Nullable List<AttachmentRequest> attachments,
        @Nullable TicketStatus status,
        @Nullable UUID replyId) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_ATTACHMENTS = 10;

    /** The messages this reply is made of, the text first; refuses what Meta would refuse. */
    List<ReplyPart> parts() {
        List<InvalidField> invalid = new ArrayList<>();
        List<ReplyPart> parts = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            parts.add(new ReplyPart(text, null, null));
            if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
                invalid.add(new InvalidField("text", "must not be longer than " + LONGEST_TEXT + " characters"));
            }
        }
        List<AttachmentRequest> files = attachments == null ? List.of() : attachments;
        for (int i = 0; i < files.size(); i++) {
            invalid.addAll(AttachmentRequest.problemsOf(files.get(i), "attachments[" + i + "]"));
        }
        if (files.size() > MOST_ATTACHMENTS) {
            invalid.add(new InvalidField("attachments", "must not be more than " + MOST_ATTACHMENTS));
        }
        if (parts.isEmpty() && files.isEmpty()) {
            invalid.add(new InvalidField("text", "a reply needs a text or an attachment"));
        }
        if (!invalid.isEmpty()) {
            throw InvalidRequest.of(invalid).asException();
        }
        files.forEach(
                file -> parts.add(new ReplyPart(null, new Attachment(file.type(), file.url(), null, null), null)));
        return parts;
    }
}
