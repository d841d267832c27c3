package io.pagedesk.command.outbound;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.upload.Uploads;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour removes what can never be sent again, and the files that nothing needs any more. */
@Configuration(proxyBeanMethods = false)
class ForgetOldSends {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetOldSends.class);
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> forgetOldSendsTask(SendQueue queue, KnownFiles known, Uploads uploads, Clock clock) {
        return Tasks.recurring(TaskDescriptor.of("forget-old-sends"), FixedDelay.of(EVERY))
                .execute((instance, context) -> {
                    int parts = queue.forgetEndedBefore(clock.instant().minus(RetryReply.WITHIN));
                    int files = uploads.removeOld();
                    known.forgetOld();
                    LOG.debug("Forgot {} parts and {} uploads", parts, files);
                });
    }
}
