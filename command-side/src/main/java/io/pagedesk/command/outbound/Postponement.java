package io.pagedesk.command.outbound;

import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageSending;
import io.pagedesk.events.conversation.SendError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Puts a part off that did not leave, for a cause that passes, and records until when. */
@Component
class Postponement {

    private final CommandGateway commands;
    private final SendQueue queue;
    private final PageHolds holds;
    private final OutboundProperties outbound;
    private final Clock clock;

    Postponement(CommandGateway commands, SendQueue queue, PageHolds holds, OutboundProperties outbound, Clock clock) {
        this.commands = commands;
        this.queue = queue;
        this.holds = holds;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** Ever more patiently, until patience ends. */
    SendResult withPatience(SendStep step, QueuedPart part, SendError error, String reason) {
        return after(step, outbound.retry().delayAfter(part.failures() + 1, part.id()), part, error, reason);
    }

    /** Until the thread may have come back, unless that is told before. */
    SendResult untilThreadMayBeOurs(SendStep step, QueuedPart part, SendError error) {
        return after(step, outbound.hold().probeEvery(), part, error, "thread-elsewhere");
    }

    private SendResult after(SendStep step, Duration delay, QueuedPart part, SendError error, String reason) {
        Instant now = clock.instant();
        if (outbound.retry().isOver(part.acceptedAt(), now)) {
            commands.sendAndWait(step.failed(part, error, FailureReason.GAVE_UP, false));
            return SendResult.FAILED;
        }
        queue.failedOnce(part);
        Instant again = now.plus(delay);
        commands.sendAndWait(step.deferred(part, error, reason, again));
        return SendResult.later(again);
    }

    /** Until the Page may send; where it may by now, the cause has gone already, or is not known yet. */
    SendResult whileHeld(SendStep step, QueuedPart part, SendError error, HoldReason reason) {
        Optional<PageSending> page = holds.sending(part.pageId()).filter(PageSending::isHeld);
        if (page.isEmpty()) {
            return withPatience(step, part, error, reason.word());
        }
        commands.sendAndWait(
                step.deferred(part, error, reason.word(), page.get().until()));
        return SendResult.HELD;
    }
}
