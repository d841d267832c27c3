package io.pagedesk.command.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.command.work.Next;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Forgets raw deliveries whose time is over: every few minutes, on one instance. */
@Configuration(proxyBeanMethods = false)
class ForgetDeliveries {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("forget-deliveries");
    static final String ONLY_ONE = "all";

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final KeptDeliveries deliveries;
    private final BackgroundWork work;
    private final Clock clock;

    ForgetDeliveries(KeptDeliveries deliveries, BackgroundWork work, Clock clock) {
        this.deliveries = deliveries;
        this.work = work;
        this.clock = clock;
    }

    @Bean
    Task<Void> forgetDeliveriesTask() {
        return Tasks.custom(KIND)
                .onFailureReschedule(FixedDelay.of(BETWEEN))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    deliveries.forgetOld();
                    return Next.at(clock.instant().plus(BETWEEN));
                });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        work.begin(KIND, ONLY_ONE);
    }
}
