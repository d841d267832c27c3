package io.pagedesk.command.ticket;

import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.problem.InvalidField;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.command.upload.Upload;
import io.pagedesk.command.upload.Uploads;
import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.ReplyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the messages of a reply from what an agent asked for: the text first, then each attachment. */
@Component
class ReplyParts {

    private final Uploads uploads;

    ReplyParts(Uploads uploads) {
        this.uploads = uploads;
    }

    List<ReplyPart> of(ReplyRequest reply, TicketId ticket, String agent) {
        reply.requireValid();
        List<ReplyPart> parts = new ArrayList<>();
        if (reply.hasText()) {
            parts.add(new ReplyPart(reply.text(), null, null));
        }
        List<InvalidField> invalid = new ArrayList<>();
        for (int i = 0; i < reply.files().size(); i++) {
            String field = "attachments[" + i + "].uploadId";
            part(reply.files().get(i), ticket, agent)
                    .ifPresentOrElse(
                            parts::add,
                            () -> invalid.add(new InvalidField(
                                    field, "must be an upload of yours on this ticket, of the type named")));
        }
        if (!invalid.isEmpty()) {
            throw InvalidRequest.of(invalid).asException();
        }
        return parts;
    }

    private Optional<ReplyPart> part(AttachmentRequest file, TicketId ticket, String agent) {
        String uploadId = file.uploadId();
        if (uploadId == null) {
            Attachment named = new Attachment(String.valueOf(file.type()), file.url(), null, null);
            return Optional.of(new ReplyPart(null, named, null));
        }
        uploads.aboutToBeUsed(uploadId);
        return uploads.find(uploadId)
                .filter(upload -> upload.conversationId().equals(ticket.conversationId()))
                .filter(upload -> upload.agent().equals(agent))
                .filter(upload ->
                        file.type() == null || file.type().equals(upload.type().word()))
                .map(ReplyParts::part);
    }

    private static ReplyPart part(Upload upload) {
        return new ReplyPart(
                null, new Attachment(upload.type().word(), upload.path(), upload.name(), null), upload.uploadId());
    }
}
