package io.pagedesk.events;

import io.pagedesk.events.agent.AgentEvent;
import io.pagedesk.events.app.AppEvent;
import io.pagedesk.events.audit.AuditEvent;
import io.pagedesk.events.cannedreply.CannedReplyEvent;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.events.parked.ParkedEvent;
import io.pagedesk.events.token.ApiTokenEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event there is, by its stored name. */
public final class EventCatalog {

    private static final Map<String, Class<?>> BY_NAME = Stream.<Class<? extends DeskEvent>>of(
                    ConversationEvent.class,
                    PageEvent.class,
                    AppEvent.class,
                    AgentEvent.class,
                    AuditEvent.class,
                    CannedReplyEvent.class,
                    ApiTokenEvent.class,
                    ParkedEvent.class)
            .flatMap(EventCatalog::records)
            .collect(Collectors.toMap(
                    type -> typeOf(type).value(),
                    Function.identity(),
                    (one, other) -> {
                        throw new IllegalStateException("two events share a stored name: " + one + ", " + other);
                    },
                    TreeMap::new));

    private EventCatalog() {}

    /** All events by stored name, in the order of the names. */
    public static Map<String, Class<?>> all() {
        return Map.copyOf(BY_NAME);
    }

    /** The event stored under this name, if this build knows it. */
    public static Optional<Class<?>> find(String storedName) {
        return Optional.ofNullable(BY_NAME.get(storedName));
    }

    /** The stored name and revision of an event, absent for any other class. */
    public static Optional<EventType> typeIn(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(EventType.class));
    }

    private static EventType typeOf(Class<?> event) {
        return typeIn(event).orElseThrow(() -> new IllegalStateException(event + " has no @EventType"));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalog::records)
                : Stream.of(type);
    }
}
