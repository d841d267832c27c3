package io.pagedesk.command.intake;

import io.pagedesk.command.origin.WorkOrigin;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final int SIDE_BY_SIDE = 8;

    /** Conversations of one delivery side by side; when all threads are busy, the caller works too. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor intakeExecutor(WorkOrigin origin) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("intake-");
        executor.setCorePoolSize(SIDE_BY_SIDE);
        executor.setMaxPoolSize(SIDE_BY_SIDE);
        executor.setQueueCapacity(0);
        executor.setTaskDecorator(origin::carried);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }
}
