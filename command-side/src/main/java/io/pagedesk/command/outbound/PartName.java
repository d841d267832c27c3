package io.pagedesk.command.outbound;

import io.pagedesk.events.conversation.ReplyPartId;

/**
 * Names the piece of work that sends a part: as {@link ReplyPartId} does, with {@code ~n} when it was queued again for
 * the n-th time. So no resend meets the work of the send before, which may just be ending.
 */
record PartName(String replyId, int part, int retries) {

    static PartName parse(String name) {
        int tilde = name.indexOf('~');
        int retries = tilde < 0 ? 0 : Integer.parseInt(name.substring(tilde + 1));
        String id = tilde < 0 ? name : name.substring(0, tilde);
        int slash = id.indexOf('/');
        return slash < 0
                ? new PartName(id, 0, retries)
                : new PartName(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)), retries);
    }

    @Override
    public String toString() {
        String id = ReplyPartId.of(replyId, part);
        return retries == 0 ? id : id + "~" + retries;
    }
}
