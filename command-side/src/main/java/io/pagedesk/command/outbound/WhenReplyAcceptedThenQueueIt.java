package io.pagedesk.command.outbound;

import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Queues what was accepted, and takes out what came to an end however it became known. Each step changes nothing when
 * it is taken twice.
 */
@Component
@ProcessingGroup(WhenReplyAcceptedThenQueueIt.GROUP)
@DisallowReplay
class WhenReplyAcceptedThenQueueIt {

    static final String GROUP = "outbound";

    private final SendQueue queue;
    private final BackgroundWork work;

    WhenReplyAcceptedThenQueueIt(SendQueue queue, BackgroundWork work) {
        this.queue = queue;
        this.work = work;
    }

    @EventHandler
    void on(ConversationStarted started) {
        queue.recipient(started.conversationId(), started.pageId(), started.psid());
    }

    @EventHandler
    void on(AgentReplyAccepted reply) {
        for (int part = 0; part < reply.parts().size(); part++) {
            String id = ReplyPartId.of(reply.replyId(), part);
            queue.add(
                    reply.conversationId(),
                    reply.replyId(),
                    part,
                    OutgoingMessage.message(reply.parts().get(part), id),
                    reply.at());
            work.begin(SendReply.KIND, id);
        }
    }

    @EventHandler
    void on(ReplySent sent) {
        ended(sent.conversationId(), sent.replyId(), sent.part());
    }

    @EventHandler
    void on(ReplyFailed failed) {
        ended(failed.conversationId(), failed.replyId(), failed.part());
    }

    @EventHandler
    void on(ReplyUncertain uncertain) {
        ended(uncertain.conversationId(), uncertain.replyId(), uncertain.part());
    }

    private void ended(String conversationId, String replyId, int part) {
        queue.remove(replyId, part);
        queue.headOf(conversationId).map(QueuedPart::id).ifPresent(this::bringForward);
    }

    private void bringForward(String partId) {
        work.bringForward(SendReply.KIND, partId);
    }
}
