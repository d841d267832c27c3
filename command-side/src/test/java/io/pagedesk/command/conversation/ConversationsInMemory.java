package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ConversationEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;

/** The conversations of a desk whose store is the memory: the real aggregate in the real Axon, and nothing else. */
public final class ConversationsInMemory implements AutoCloseable {

    private final StreamsInMemory store = new StreamsInMemory();
    private final Configuration axon;

    public ConversationsInMemory(Clock clock) {
        System.setProperty("disable-axoniq-console-message", "true");
        WindowPolicy windows = new WindowPolicy(Duration.ofHours(24), Map.of(), Duration.ofDays(7), 1);
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> store)
                .registerComponent(Clock.class, configuration -> clock)
                .registerComponent(WindowPolicy.class, configuration -> windows)
                .registerComponent(TicketPolicy.class, configuration -> new TicketPolicy(Duration.ofDays(7)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Conversation.class)
                        .configureCache(configuration -> new WeakReferenceCache()))
                .start();
    }

    public CommandBus bus() {
        return axon.commandBus();
    }

    public CommandGateway commands() {
        return axon.commandGateway();
    }

    /** All that is stored of a conversation, in its order. */
    public List<ConversationEvent> eventsOf(String conversationId) {
        return store.eventsOf(conversationId);
    }

    /** All that is stored, by conversation. */
    public Map<String, List<ConversationEvent>> all() {
        return store.all();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
