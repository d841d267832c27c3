package io.pagedesk.query.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the API shows it.
 *
 * @param replyId the reply that it is a part of, where an agent wrote it
 * @param kind CUSTOMER, AGENT, PAGE_INBOX, NOTE or SYSTEM
 * @param replyTo the message that it answers
 * @param sentAt Meta's time; of a note or a line the desk's; of a reply that has not left when it was accepted
 * @param author username of the agent; null for the customer, for Meta's Page inbox, and where the desk acted itself
 * @param delivery null where nothing is delivered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MessageView(
        String id,
        @Nullable String replyId,
        MessageKind kind,
        @Nullable String text,
        List<AttachmentView> attachments,
        @Nullable String replyTo,
        List<String> reactions,
        boolean edited,
        Instant sentAt,
        @Nullable String author,
        @Nullable DeliveryView delivery) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AttachmentView(
            String type, @Nullable String url, @Nullable String title) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeliveryView(
            DeliveryState state,
            @Nullable String basis,
            @Nullable ErrorView error) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ErrorView(
            @Nullable Integer code,
            @Nullable Integer subcode,
            @Nullable String message) {}
}
