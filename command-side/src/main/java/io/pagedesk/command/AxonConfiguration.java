package io.pagedesk.command;

import io.pagedesk.command.problem.Passing;
import io.pagedesk.command.routed.RoutedFailures;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Axon does by default and must not do here: skip an event that failed, give up on a lost race. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    private static final long FIRST_RETRY_MILLIS = 10;
    private static final int MOST_RETRIES = 7;

    @Bean
    ConfigurerModule failuresStopTheirProcessor() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance());
    }

    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ScheduledExecutorService commandRetryExecutor() {
        return Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "command-retry");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Two instances may decide on one conversation at once: the store takes one, the other decides again. */
    @Bean
    CommandGateway commandGateway(
            CommandBus commandBus, @Qualifier("commandRetryExecutor") ScheduledExecutorService commandRetryExecutor) {
        RetryScheduler backOff = ExponentialBackOffIntervalRetryScheduler.builder()
                .retryExecutor(commandRetryExecutor)
                .backoffFactor(FIRST_RETRY_MILLIS)
                .maxRetryCount(MOST_RETRIES)
                .build();
        return DefaultCommandGateway.builder()
                .commandBus(RoutedFailures.understoodFrom(commandBus))
                .retryScheduler((command, failure, failures, retry) ->
                        Passing.isLostRace(failure) && backOff.scheduleRetry(command, failure, failures, retry))
                .build();
    }
}
