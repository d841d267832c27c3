package io.pagedesk.standalone;

import static java.util.Map.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message with a value in each field, so that one that is lost on the way to another instance shows. */
final class Sample {

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            entry(String.class, "Zo\u00eb \u2764 \"quoted\""),
            entry(Object.class, "anything"),
            entry(Instant.class, Instant.parse("2026-11-02T08:00:01.250Z")),
            entry(LocalDate.class, LocalDate.of(2026, 11, 2)),
            entry(ZoneId.class, ZoneId.of("Europe/Berlin")),
            entry(Duration.class, Duration.ofMinutes(5)),
            entry(int.class, 7),
            entry(Integer.class, 2018278),
            entry(long.class, 8L),
            entry(Long.class, 9L),
            entry(double.class, 0.25),
            entry(Double.class, 12.5),
            entry(boolean.class, true),
            entry(Boolean.class, true));

    private Sample() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> known = (Class<?>) type;
        if (known.isEnum()) {
            return known.getEnumConstants()[0];
        }
        if (known.isSealed()) {
            return of(known.getPermittedSubclasses()[0]);
        }
        Object plain = PLAIN.get(known);
        return plain == null ? filled(known) : plain;
    }

    private static Object collection(Class<?> type, Type... elements) {
        if (Map.class.isAssignableFrom(type)) {
            return Map.of(of(elements[0]), of(elements[1]));
        }
        if (Set.class.isAssignableFrom(type)) {
            return Set.of(of(elements[0]));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(of(elements[0]));
        }
        throw new IllegalArgumentException("no sample of a " + type);
    }

    private static Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no sample of a " + type);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> of(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of a " + type, e);
        }
    }
}
