package io.pagedesk.command.upload;

import org.springframework.http.MediaType;

/**
 * A file that an agent gave to be sent to one customer.
 *
 * @param agent who gave it, and alone may send it
 * @param name as the customer sees it
 * @param size in bytes
 */
public record Upload(
        String uploadId,
        String conversationId,
        String agent,
        AttachmentType type,
        String name,
        MediaType contentType,
        long size) {

    /** Where agents see it. */
    public String path() {
        return "/api/uploads/" + uploadId;
    }
}
