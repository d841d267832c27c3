package io.pagedesk.command.profile;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pagedesk.command.conversation.ConversationCommand.RecordCustomerProfile;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageSending;
import io.pagedesk.command.page.PageTokens;
import io.pagedesk.command.work.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks Meta for one customer's name. Any part may be missing; that Meta does not tell it is no error. What passes by
 * itself is asked again a few times, then left for a later message.
 */
@Configuration(proxyBeanMethods = false)
class FetchProfile {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("fetch-profile");

    private static final int MOST_RETRIES = 8;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private final ProfileRequests requests;
    private final PageTokens tokens;
    private final PageHolds holds;
    private final ProfileQuestion question;
    private final CommandGateway commands;
    private final Clock clock;

    FetchProfile(
            ProfileRequests requests,
            PageTokens tokens,
            PageHolds holds,
            ProfileQuestion question,
            CommandGateway commands,
            Clock clock) {
        this.requests = requests;
        this.tokens = tokens;
        this.holds = holds;
        this.question = question;
        this.commands = commands;
        this.clock = clock;
    }

    @Bean
    Task<Void> fetchProfileTask() {
        return Tasks.custom(KIND)
                .onFailure(FailureHandler.<Void>maxRetries(MOST_RETRIES)
                        .withBackoff(FIRST_RETRY, 2)
                        .thenRemove())
                .onDeadExecutionRevive()
                .execute((instance, context) -> fetch(instance.getId()));
    }

    private CompletionHandler<Void> fetch(String conversationId) {
        Optional<ProfileRequest> wanted = requests.find(conversationId).filter(request -> !request.known());
        Optional<Instant> tooEarly = wanted.flatMap(this::calledTooMuchUntil);
        if (tooEarly.isPresent()) {
            return Next.at(tooEarly.get());
        }
        wanted.ifPresent(request -> tokens.find(request.pageId()).ifPresent(token -> ask(request, token)));
        return Next.done();
    }

    /** Names use up the same limits as replies, which matter more. */
    private Optional<Instant> calledTooMuchUntil(ProfileRequest request) {
        return holds.sending(request.pageId())
                .filter(page -> page.reason() == HoldReason.RATE_LIMITED)
                .map(PageSending::until)
                .filter(until -> until.isAfter(clock.instant()));
    }

    private void ask(ProfileRequest request, PageToken token) {
        Optional<ProfileNames> names = question.ask(token, request.psid());
        names.ifPresent(told -> commands.sendAndWait(
                new RecordCustomerProfile(request.conversationId(), told.name(), told.firstName(), told.lastName())));
        requests.asked(request.conversationId(), names.isPresent(), clock.instant());
    }
}
