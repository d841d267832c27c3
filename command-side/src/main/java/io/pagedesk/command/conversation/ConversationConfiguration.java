package io.pagedesk.command.conversation;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import io.pagedesk.eventstore.StoredNames;
import java.net.URI;
import java.util.OptionalLong;
import java.util.UUID;
import javax.cache.CacheManager;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a conversation needs from the framework to stay cheap: a snapshot now and then, and a bounded cache. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;
    private static final long CACHED_CONVERSATIONS = 5_000;

    @Bean
    StoredNames commandSideStoredNames() {
        return StoredNames.ofEvents().with(Conversation.class);
    }

    @Bean
    WindowPolicy windowPolicy(MessagingProperties messaging) {
        return messaging.policy();
    }

    @Bean
    TicketPolicy ticketPolicy(TicketProperties tickets) {
        return new TicketPolicy(tickets.reopenWithin());
    }

    @Bean
    SnapshotTriggerDefinition conversationSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }

    @Bean(destroyMethod = "close")
    CacheManager conversationCacheManager() {
        URI own = URI.create("pagedesk:" + UUID.randomUUID());
        return new CaffeineCachingProvider().getCacheManager(own, getClass().getClassLoader());
    }

    /**
     * Keeps references, not copies: an aggregate in the cache is the aggregate. An event store in a file is one process's;
     * any other may be written to by several.
     */
    @Bean
    Cache conversationCache(
            CacheManager conversationCacheManager,
            ObjectProvider<EventStore> events,
            @Value("${spring.datasource.url:}") String database,
            @Value("${axon.axonserver.enabled:false}") boolean axonServer) {
        CaffeineConfiguration<Object, Object> bounded = new CaffeineConfiguration<>();
        bounded.setStoreByValue(false);
        bounded.setMaximumSize(OptionalLong.of(CACHED_CONVERSATIONS));
        javax.cache.Cache<Object, Object> cache = conversationCacheManager.createCache("conversations", bounded);
        return axonServer || !database.startsWith("jdbc:hsqldb:")
                ? new FreshConversations(cache, events::getObject)
                : new JCacheAdapter(cache);
    }
}
