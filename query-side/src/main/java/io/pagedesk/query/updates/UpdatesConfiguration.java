package io.pagedesk.query.updates;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the event store from where it ends at the start, on each instance for its own clients. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpdatesSettings.class)
class UpdatesConfiguration {

    @Bean
    ConfigurerModule updatesProcessor() {
        return configurer -> configure(configurer.eventProcessing());
    }

    private static void configure(EventProcessingConfigurer processing) {
        String group = WhenSomethingHappensThenTellClients.GROUP;
        InMemoryTokenStore forgotten = new InMemoryTokenStore();
        processing
                .registerTokenStore(group, configuration -> forgotten)
                .registerTransactionManager(group, configuration -> NoTransactionManager.INSTANCE)
                .registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (configuration, processor) -> processor.initialToken(StreamableMessageSource::createHeadToken));
    }
}
