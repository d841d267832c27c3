package io.pagedesk.events.conversation;

/**
 * One part of a reply, as the outside world names it: the id of its message in the read models, and the
 * {@code metadata} that travels to Meta and comes back in the echo. The first part is named by the reply alone, part n
 * as {@code replyId/n}.
 */
public final class ReplyPartId {

    private ReplyPartId() {}

    public static String of(String replyId, int part) {
        return part == 0 ? replyId : replyId + "/" + part;
    }
}
