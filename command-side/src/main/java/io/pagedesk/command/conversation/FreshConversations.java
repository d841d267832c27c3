package io.pagedesk.command.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import javax.cache.Cache;
import org.axonframework.common.caching.JCacheAdapter;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in memory, each as long as no other instance has recorded more of it. Without that look, an instance to
 * which a conversation comes back decides on what it was when it left, and a reply that was accepted elsewhere is unknown
 * here.
 */
final class FreshConversations extends JCacheAdapter {

    private final Supplier<EventStore> events;

    FreshConversations(Cache<Object, Object> cache, Supplier<EventStore> events) {
        super(cache);
        this.events = events;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own
    public <K, V> @Nullable V get(K key) {
        V found = super.get(key);
        if (found instanceof AggregateCacheEntry<?> known && isBehind(String.valueOf(key), known)) {
            remove(key);
            return null;
        }
        return found;
    }

    /** What is in memory is the aggregate itself, so nothing is needed to make it anew. */
    @SuppressWarnings("NullAway")
    private boolean isBehind(String conversationId, AggregateCacheEntry<?> known) {
        Long version = known.recreateAggregate(null, null, null).version();
        return !events.get().lastSequenceNumberFor(conversationId).equals(Optional.ofNullable(version));
    }
}
