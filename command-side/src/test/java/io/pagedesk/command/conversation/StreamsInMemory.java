package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ConversationEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SerializedObject;

/**
 * Keeps events by conversation, as the bytes that would stand in the store: what a store could not write, fails here too.
 * Axon's own engine goes through all there is for every read.
 */
final class StreamsInMemory extends InMemoryEventStorageEngine {

    private final Map<String, List<SerializedObject<byte[]>>> streams = new ConcurrentHashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<SerializedObject<byte[]>> written = events.stream()
                .map(event -> Sourced.SERIALIZER.serialize(event.getPayload(), byte[].class))
                .toList();
        String conversationId = ((DomainEventMessage<?>) events.get(0)).getAggregateIdentifier();
        streams.computeIfAbsent(conversationId, id -> new ArrayList<>()).addAll(written);
    }

    @Override
    public DomainEventStream readEvents(String conversationId, long firstSequenceNumber) {
        List<ConversationEvent> events = eventsOf(conversationId);
        return DomainEventStream.of(IntStream.range((int) firstSequenceNumber, events.size())
                .<DomainEventMessage<?>>mapToObj(sequence ->
                        new GenericDomainEventMessage<>("Conversation", conversationId, sequence, events.get(sequence)))
                .toList());
    }

    List<ConversationEvent> eventsOf(String conversationId) {
        return streams.getOrDefault(conversationId, List.of()).stream()
                .map(bytes -> Sourced.SERIALIZER.<byte[], ConversationEvent>deserialize(bytes))
                .toList();
    }

    Map<String, List<ConversationEvent>> all() {
        return streams.keySet().stream().collect(Collectors.toMap(id -> id, this::eventsOf));
    }
}
