package io.pagedesk.command.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SerializedObject;

/** Counts what is read for a conversation; keeps its snapshot as the bytes that would stand in the store. */
final class CountingEngine extends InMemoryEventStorageEngine {

    final AtomicLong eventsRead = new AtomicLong();
    private final Map<String, List<DomainEventMessage<?>>> streams = new ConcurrentHashMap<>();
    private final Map<String, Stored> snapshots = new ConcurrentHashMap<>();

    /** Kept by conversation: the engine's own list is gone through whole for every read. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> fact = (DomainEventMessage<?>) event;
            streams.computeIfAbsent(fact.getAggregateIdentifier(), id -> new ArrayList<>())
                    .add(fact);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<?>> stream = streams.getOrDefault(aggregateIdentifier, List.of());
        List<DomainEventMessage<?>> rest = List.copyOf(stream.subList((int) firstSequenceNumber, stream.size()));
        eventsRead.addAndGet(rest.size());
        return DomainEventStream.of(rest);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.put(
                snapshot.getAggregateIdentifier(),
                new Stored(
                        snapshot.getSequenceNumber(),
                        Sourced.SERIALIZER.serialize(snapshot.getPayload(), byte[].class)));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.ofNullable(snapshots.get(aggregateIdentifier))
                .map(stored -> new GenericDomainEventMessage<>(
                        "Conversation",
                        aggregateIdentifier,
                        stored.sequence(),
                        Sourced.SERIALIZER.<byte[], Conversation>deserialize(stored.bytes())));
    }

    int snapshotBytes(String conversationId) {
        return snapshots.get(conversationId).bytes().getData().length;
    }

    private record Stored(long sequence, SerializedObject<byte[]> bytes) {}
}
