package io.pagedesk.command.outbound;

/** Reads back what {@link io.pagedesk.events.conversation.ReplyPartId} writes. */
record PartName(String replyId, int part) {

    static PartName parse(String id) {
        int slash = id.indexOf('/');
        return slash < 0
                ? new PartName(id, 0)
                : new PartName(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)));
    }
}
