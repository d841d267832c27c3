package io.pagedesk.command.facebook;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pagedesk.command.app.AppRegistry;
import io.pagedesk.command.work.Next;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what a Facebook user gave an App, until all of it is forgotten, whatever happens to the process. */
@Configuration(proxyBeanMethods = false)
class ForgetFacebookUser {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("forget-facebook-user");

    private static final Logger LOG = LoggerFactory.getLogger(ForgetFacebookUser.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);

    private final RemovalTable removals;
    private final LoginTable logins;
    private final AppRegistry registry;
    private final GivenTokens tokens;
    private final Clock clock;

    ForgetFacebookUser(
            RemovalTable removals, LoginTable logins, AppRegistry registry, GivenTokens tokens, Clock clock) {
        this.removals = removals;
        this.logins = logins;
        this.registry = registry;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Bean
    Task<Void> forgetFacebookUserTask() {
        return Tasks.custom(KIND)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> forget(instance.getId()));
    }

    private CompletionHandler<Void> forget(String confirmationCode) {
        removals.find(confirmationCode).ifPresent(removal -> {
            String person = removal.facebookUserId();
            if (person != null) {
                forget(removal, person);
            }
        });
        return Next.done();
    }

    private void forget(Removal removal, String person) {
        String code = removal.confirmationCode();
        String cause = removal.cause().word();
        for (String agent : logins.agentsOf(removal.appId(), person, removal.givenUntil())) {
            registry.facebookLoginEnded(removal.appId(), agent, cause);
            logins.forget(removal.appId(), agent);
            removals.count(code, 1, 0);
        }
        removals.count(code, 0, tokens.revoke(removal.appId(), person, removal.givenUntil(), cause));
        removals.finish(code, clock.instant());
        LOG.info("What a Facebook user gave App {} is forgotten: {}", removal.appId(), cause);
    }
}
