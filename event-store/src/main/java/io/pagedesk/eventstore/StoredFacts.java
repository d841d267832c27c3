package io.pagedesk.eventstore;

import io.pagedesk.eventstore.seal.StoredEvent;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Reads rows of the event store as the desk reads them, with the steps for former revisions, without any Axon around. */
public final class StoredFacts {

    private final StoredNames names = StoredNames.ofEvents();
    private final Serializer serializer = StoredNameSerializer.of(names);
    private final EventUpcasterChain upcasters = new EventUpcasterChain(Upcasters.inOrder());

    /** Whether this build has an event of that name, and of no later revision. */
    public boolean isKnown(StoredEvent event) {
        return names.typeNamed(event.payloadType())
                .flatMap(names::nameOf)
                .filter(name -> event.revision() == null || !isLater(event.revision(), name.revision()))
                .isPresent();
    }

    /** Fails where it, or what is told about it, cannot be read: no reader of the store would get past it. */
    public Object read(StoredEvent event) {
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                event.type(),
                event.stream(),
                event.sequence(),
                event.eventId(),
                event.recordedAt(),
                event.payloadType(),
                event.revision(),
                event.payload(),
                event.metaData());
        DomainEventMessage<?> message = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(entry), serializer, upcasters)
                .next();
        message.getMetaData();
        return message.getPayload();
    }

    private static boolean isLater(String revision, String known) {
        return !revision.matches("\\d+") || Integer.parseInt(revision) > Integer.parseInt(known);
    }
}
