package io.pagedesk.command.outbound;

import io.pagedesk.command.upload.Uploads;
import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Queues what was accepted or is to be sent again, and takes out what came to an end however it became known. Each
 * step changes nothing when it is taken twice.
 */
@Component
@ProcessingGroup(WhenReplyAcceptedThenQueueIt.GROUP)
@DisallowReplay
class WhenReplyAcceptedThenQueueIt {

    static final String GROUP = "outbound";

    private final SendQueue queue;
    private final BackgroundWork work;
    private final Uploads uploads;
    private final SendCounter counter;

    WhenReplyAcceptedThenQueueIt(SendQueue queue, BackgroundWork work, Uploads uploads, SendCounter counter) {
        this.queue = queue;
        this.work = work;
        this.uploads = uploads;
        this.counter = counter;
    }

    @EventHandler
    void on(ConversationStarted started) {
        queue.recipient(started.conversationId(), started.pageId(), started.psid());
    }

    @EventHandler
    void on(AgentReplyAccepted reply) {
        for (int part = 0; part < reply.parts().size(); part++) {
            queue.add(reply, part);
            String uploadId = reply.parts().get(part).uploadId();
            if (uploadId != null) {
                uploads.used(uploadId);
            }
            work.begin(SendReply.KIND, new PartName(reply.replyId(), part, 0).toString());
        }
    }

    /** Behind whatever the conversation has waiting by now. */
    @EventHandler
    void on(ReplyRetried retried) {
        for (int part : retried.parts()) {
            queue.again(retried.replyId(), part, retried.at())
                    .ifPresent(again -> work.begin(SendReply.KIND, again.work()));
        }
    }

    @EventHandler
    void on(ReplyWithdrawn withdrawn) {
        withdrawn.parts().forEach(part -> queue.forget(withdrawn.replyId(), part));
        nextOf(withdrawn.conversationId());
    }

    @EventHandler
    void on(ReplyMarkedSent marked) {
        marked.parts().forEach(part -> queue.forget(marked.replyId(), part));
        nextOf(marked.conversationId());
    }

    @EventHandler
    void on(ReplySent sent) {
        queue.forget(sent.replyId(), sent.part());
        nextOf(sent.conversationId());
    }

    @EventHandler
    void on(ReplyFailed failed) {
        queue.end(failed.replyId(), failed.part(), failed.at());
        counter.failed(failed.reason());
        nextOf(failed.conversationId());
    }

    @EventHandler
    void on(ReplyUncertain uncertain) {
        queue.end(uncertain.replyId(), uncertain.part(), uncertain.at());
        nextOf(uncertain.conversationId());
    }

    private void nextOf(String conversationId) {
        queue.headOf(conversationId).map(QueuedPart::work).ifPresent(this::bringForward);
    }

    private void bringForward(String name) {
        work.bringForward(SendReply.KIND, name);
    }
}
