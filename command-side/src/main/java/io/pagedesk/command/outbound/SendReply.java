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
import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.command.page.PageState;
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
 * once more that it may leave. An attempt whose outcome is not known waits for its echo, and is never repeated.
 */
@Configuration(proxyBeanMethods = false)
class SendReply {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("send-reply");

    private static final Duration TURN_CHECK = Duration.ofSeconds(1);
    private static final Duration HOLD_CHECK = Duration.ofSeconds(15);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final SendQueue queue;
    private final CurrentPages pages;
    private final PageTokens tokens;
    private final CommandGateway commands;
    private final FileHandover files;
    private final SendAttempt attempts;
    private final BackgroundWork work;
    private final OutboundProperties outbound;
    private final Clock clock;

    SendReply(
            SendQueue queue,
            CurrentPages pages,
            PageTokens tokens,
            CommandGateway commands,
            FileHandover files,
            SendAttempt attempts,
            BackgroundWork work,
            OutboundProperties outbound,
            Clock clock) {
        this.queue = queue;
        this.pages = pages;
        this.tokens = tokens;
        this.commands = commands;
        this.files = files;
        this.attempts = attempts;
        this.work = work;
        this.outbound = outbound;
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
        if (!isItsTurn(part)) {
            return Next.at(clock.instant().plus(TURN_CHECK));
        }
        Optional<ConnectedPage> page = pages.current(part.pageId());
        if (page.isEmpty() || page.get().state() == PageState.DISCONNECTED) {
            return failed(part, "page-disconnected");
        }
        Optional<PageToken> token = tokens.find(part.pageId());
        return page.get().state() == PageState.CONNECTED && token.isPresent()
                ? depart(part, token.get())
                : Next.at(clock.instant().plus(HOLD_CHECK));
    }

    private CompletionHandler<Void> depart(QueuedPart part, PageToken token) {
        if (outbound.retry().isOver(part.acceptedAt(), clock.instant()) && part.failures() > 0) {
            return failed(part, "gave-up");
        }
        return files.handOver(part, token)
                .map(hindrance -> after(part, hindrance))
                .orElseGet(() -> leave(part, token));
    }

    private CompletionHandler<Void> leave(QueuedPart part, PageToken token) {
        Departure departure =
                commands.sendAndWait(new RecordSendAttempt(part.conversationId(), part.replyId(), part.part()));
        return switch (departure.verdict()) {
            case GO -> attempt(part, token, departure);
            case OUTCOME_UNKNOWN -> waitForEcho(part, departure);
            case DONE -> ended(part);
        };
    }

    private CompletionHandler<Void> attempt(QueuedPart part, PageToken token, Departure departure) {
        ReplyBasis basis = Objects.requireNonNull(departure.basis());
        Instant attemptedAt = Objects.requireNonNull(departure.attemptedAt());
        SendAttempt.Outcome outcome = attempts.make(part, token, basis, departure.attempt());
        return outcome == SendAttempt.Outcome.UNKNOWN
                ? Next.at(attemptedAt.plus(outbound.echoGrace()))
                : after(part, outcome);
    }

    private CompletionHandler<Void> after(QueuedPart part, SendAttempt.Outcome outcome) {
        if (outcome == SendAttempt.Outcome.ENDED) {
            return ended(part);
        }
        queue.failedOnce(part);
        return Next.at(clock.instant().plus(outbound.retry().delayAfter(part.failures() + 1)));
    }

    private CompletionHandler<Void> waitForEcho(QueuedPart part, Departure departure) {
        Instant graceEnds = Objects.requireNonNull(departure.attemptedAt()).plus(outbound.echoGrace());
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

    private boolean isItsTurn(QueuedPart part) {
        return queue.headOf(part.conversationId())
                .map(head -> head.queueOrder() == part.queueOrder())
                .orElse(false);
    }
}
