package io.pagedesk.command.profile;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pagedesk.command.page.PageTokens;
import io.pagedesk.command.work.Next;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds out whether a Page that was just connected may ask for names, by asking for one of the last customer's. A Page
 * that nobody has written to yet has nobody to ask about: its first customer shows it.
 */
@Configuration(proxyBeanMethods = false)
class TryProfileAccess {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("try-profile-access");

    private static final int MOST_RETRIES = 5;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private final ProfileRequests requests;
    private final PageTokens tokens;
    private final ProfileQuestion question;

    TryProfileAccess(ProfileRequests requests, PageTokens tokens, ProfileQuestion question) {
        this.requests = requests;
        this.tokens = tokens;
        this.question = question;
    }

    @Bean
    Task<Void> tryProfileAccessTask() {
        return Tasks.custom(KIND)
                .onFailure(FailureHandler.<Void>maxRetries(MOST_RETRIES)
                        .withBackoff(FIRST_RETRY, 2)
                        .thenRemove())
                .onDeadExecutionRevive()
                .execute((instance, context) -> ask(instance.getId()));
    }

    private CompletionHandler<Void> ask(String pageId) {
        requests.lastAskedOf(pageId)
                .ifPresent(psid -> tokens.find(pageId).ifPresent(token -> question.ask(token, psid)));
        return Next.done();
    }
}
