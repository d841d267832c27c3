package io.pagedesk.command.outbound;

import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageSending;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a part may be handed to Meta as far as its conversation and its Page are concerned. */
@Component
class Clearance {

    private final SendQueue queue;
    private final WaitingReplies waiting;
    private final PageHolds holds;
    private final OutboundProperties outbound;
    private final Clock clock;

    Clearance(SendQueue queue, WaitingReplies waiting, PageHolds holds, OutboundProperties outbound, Clock clock) {
        this.queue = queue;
        this.waiting = waiting;
        this.holds = holds;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** What is taken out of the queue, or has lost its Page, has nothing to wait for. */
    boolean isGivenTo(QueuedPart part) {
        Optional<QueuedPart> head = queue.headOf(part.conversationId());
        if (head.isPresent() && head.get().queueOrder() < part.queueOrder()) {
            return false;
        }
        Optional<PageSending> page = holds.sending(part.pageId());
        return page.isEmpty() || (isOpen(page.get()) && !waiting.isThreadElsewhere(part.conversationId()));
    }

    /** A held Page is open to the one that may try out whether it still has to be. */
    private boolean isOpen(PageSending page) {
        return !page.isHeld()
                || page.isProbeDue(clock.instant(), outbound.hold().probeEvery());
    }
}
