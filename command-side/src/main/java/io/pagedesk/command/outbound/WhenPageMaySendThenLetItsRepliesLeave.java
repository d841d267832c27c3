package io.pagedesk.command.outbound;

import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageSendsResumed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Wakes what waited for its Page, or for its thread: the next part of each conversation. */
@Component
@ProcessingGroup(WhenReplyAcceptedThenQueueIt.GROUP)
@DisallowReplay
class WhenPageMaySendThenLetItsRepliesLeave {

    private final WaitingReplies waiting;
    private final SendQueue queue;
    private final BackgroundWork work;

    WhenPageMaySendThenLetItsRepliesLeave(WaitingReplies waiting, SendQueue queue, BackgroundWork work) {
        this.waiting = waiting;
        this.queue = queue;
        this.work = work;
    }

    @EventHandler
    void on(PageConnected page) {
        wake(page.pageId());
    }

    @EventHandler
    void on(PageReconnected page) {
        wake(page.pageId());
    }

    @EventHandler
    void on(PageReleased page) {
        wake(page.pageId());
    }

    @EventHandler
    void on(PageSendsResumed page) {
        wake(page.pageId());
    }

    /** To be told that they cannot leave any more. */
    @EventHandler
    void on(PageDisconnected page) {
        wake(page.pageId());
    }

    @EventHandler
    void on(ThreadControlChanged thread) {
        waiting.threadIsElsewhere(thread.conversationId(), !thread.ours());
        if (thread.ours()) {
            queue.headOf(thread.conversationId()).ifPresent(part -> work.bringForward(SendReply.KIND, part.work()));
        }
    }

    private void wake(String pageId) {
        waiting.headsOf(pageId).forEach(part -> work.bringForward(SendReply.KIND, part));
    }
}
