package io.pagedesk.command.outbound;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.Departure;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.origin.WorkOrigin;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageSending;
import io.pagedesk.command.page.PageTokens;
import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.command.work.Next;
import io.pagedesk.events.conversation.ReplyBasis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends one part of a reply: when it is its conversation's turn, when its Page may send, and when the aggregate judges
 * once more that it may leave. What it waits for wakes it. An attempt whose outcome is not known waits for its echo, and
 * is never repeated.
 */
@Configuration(proxyBeanMethods = false)
class SendReply {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("send-reply");

    /** Whatever was to wake a part, it looks again after so long. */
    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final SendQueue queue;
    private final WaitingReplies waiting;
    private final Clearance clearance;
    private final SendRate rate;
    private final PageHolds holds;
    private final PageTokens tokens;
    private final CommandGateway commands;
    private final FileHandover files;
    private final SendAttempt attempts;
    private final BackgroundWork work;
    private final OutboundProperties outbound;
    private final WorkOrigin origin;
    private final Clock clock;

    SendReply(
            SendQueue queue,
            WaitingReplies waiting,
            Clearance clearance,
            SendRate rate,
            PageHolds holds,
            PageTokens tokens,
            CommandGateway commands,
            FileHandover files,
            SendAttempt attempts,
            BackgroundWork work,
            OutboundProperties outbound,
            WorkOrigin origin,
            Clock clock) {
        this.queue = queue;
        this.waiting = waiting;
        this.clearance = clearance;
        this.rate = rate;
        this.holds = holds;
        this.tokens = tokens;
        this.commands = commands;
        this.files = files;
        this.attempts = attempts;
        this.work = work;
        this.outbound = outbound;
        this.origin = origin;
        this.clock = clock;
    }

    @Bean
    Task<Void> sendReplyTask() {
        return Tasks.custom(KIND)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> send(PartName.parse(instance.getId())));
    }

    private CompletionHandler<Void> send(PartName name) {
        Optional<QueuedPart> queued =
                queue.find(name.replyId(), name.part()).filter(part -> part.retries() == name.retries());
        if (queued.isEmpty()) {
            return Next.done();
        }
        QueuedPart part = queued.get();
        return origin.within(queue.causeOf(part), "send reply", () -> step(part));
    }

    private CompletionHandler<Void> step(QueuedPart part) {
        if (!clearance.isGivenTo(part)) {
            Optional<Instant> unknownSince = waiting.outcomeUnknownSince(part);
            return unknownSince.isPresent() ? waitForEcho(part, unknownSince.get()) : sleep(part);
        }
        Optional<PageSending> page = holds.sending(part.pageId());
        return page.isPresent() ? inTime(part, page.get()) : failed(part, FailureReason.PAGE_DISCONNECTED);
    }

    private CompletionHandler<Void> inTime(QueuedPart part, PageSending page) {
        Optional<Instant> tooEarly = rate.mayNotLeaveUntil(part);
        if (tooEarly.isPresent()) {
            return Next.at(tooEarly.get());
        }
        boolean probe = page.isHeld();
        if (probe && !holds.claimProbe(part.pageId(), outbound.hold().probeEvery())) {
            return sleep(part);
        }
        Optional<PageToken> token = tokens.find(part.pageId());
        return token.isPresent() ? depart(part, token.get(), page) : sleep(part);
    }

    private CompletionHandler<Void> depart(QueuedPart part, PageToken token, PageSending page) {
        return files.handOver(part, token)
                .map(hindrance -> after(part, hindrance, page))
                .orElseGet(() -> leave(part, token, page));
    }

    private CompletionHandler<Void> leave(QueuedPart part, PageToken token, PageSending page) {
        Departure departure =
                commands.sendAndWait(new RecordSendAttempt(part.conversationId(), part.replyId(), part.part()));
        return switch (departure.verdict()) {
            case GO -> attempt(part, token, departure, page);
            case OUTCOME_UNKNOWN -> waitForEcho(part, Objects.requireNonNull(departure.attemptedAt()));
            case DONE -> ended(part);
        };
    }

    private CompletionHandler<Void> attempt(QueuedPart part, PageToken token, Departure departure, PageSending page) {
        ReplyBasis basis = Objects.requireNonNull(departure.basis());
        SendResult result = attempts.make(part, token, basis);
        if (result.kind() != SendResult.Kind.UNKNOWN) {
            return after(part, result, page);
        }
        Instant attemptedAt = Objects.requireNonNull(departure.attemptedAt());
        waiting.outcomeUnknown(part, attemptedAt);
        return Next.at(attemptedAt.plus(outbound.echoGrace()));
    }

    private CompletionHandler<Void> after(QueuedPart part, SendResult result, PageSending page) {
        return switch (result.kind()) {
            case SENT -> {
                release(page);
                yield ended(part);
            }
            case FAILED -> ended(part);
            case LATER -> Next.at(result.requireAgain());
            case HELD, UNKNOWN -> sleep(part);
        };
    }

    /** A send that succeeds on a held Page shows that the cause is gone. */
    private void release(PageSending page) {
        HoldReason reason = page.reason();
        if (reason != null) {
            holds.release(page.pageId(), reason);
        }
    }

    private CompletionHandler<Void> waitForEcho(QueuedPart part, Instant attemptedAt) {
        Instant graceEnds = attemptedAt.plus(outbound.echoGrace());
        if (clock.instant().isBefore(graceEnds)) {
            return Next.at(graceEnds);
        }
        commands.sendAndWait(new RecordReplyUncertain(part.conversationId(), part.replyId(), part.part()));
        return ended(part);
    }

    private CompletionHandler<Void> failed(QueuedPart part, String reason) {
        commands.sendAndWait(
                new RecordReplyFailed(part.conversationId(), part.replyId(), part.part(), reason, null, false));
        return ended(part);
    }

    private CompletionHandler<Void> ended(QueuedPart part) {
        queue.end(part, clock.instant());
        queue.headOf(part.conversationId()).ifPresent(next -> work.bringForward(KIND, next.work()));
        return Next.done();
    }

    private CompletionHandler<Void> sleep(QueuedPart part) {
        Instant longest = clock.instant().plus(LONGEST_SLEEP);
        return work.sleep(KIND, part.work(), longest, () -> clearance.isGivenTo(part));
    }
}
