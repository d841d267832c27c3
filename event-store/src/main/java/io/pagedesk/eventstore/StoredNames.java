package io.pagedesk.eventstore;

import io.pagedesk.events.EventCatalog;
import io.pagedesk.events.EventType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chosen names under which types stand in the store: the events of the catalog, and what a side adds of its own,
 * such as the snapshot of an aggregate.
 */
public final class StoredNames {

    private final Map<String, Class<?>> byName;
    private final Map<Class<?>, StoredName> byType = new HashMap<>();

    private StoredNames(Map<String, Class<?>> byName) {
        this.byName = byName;
        byName.forEach((name, type) -> byType.put(type, new StoredName(name, revisionOf(type))));
    }

    /** The names of all events. */
    public static StoredNames ofEvents() {
        return new StoredNames(EventCatalog.all());
    }

    /** These names and one more; {@code type} carries {@link EventType} for its name and revision. */
    public StoredNames with(Class<?> type) {
        EventType chosen =
                EventCatalog.typeIn(type).orElseThrow(() -> new IllegalArgumentException(type + " has no stored name"));
        Map<String, Class<?>> more = new HashMap<>(byName);
        more.put(chosen.value(), type);
        return new StoredNames(more);
    }

    Optional<Class<?>> typeNamed(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<StoredName> nameOf(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    private static String revisionOf(Class<?> type) {
        return EventCatalog.typeIn(type).map(EventType::revision).orElseThrow();
    }

    record StoredName(String name, String revision) {}
}
