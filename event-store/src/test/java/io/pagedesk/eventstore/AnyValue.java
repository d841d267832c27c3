package io.pagedesk.eventstore;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Fills a record with values that differ from every default, so that a field lost on the way shows. */
final class AnyValue {

    private static final Map<Class<?>, Object> PLAIN = Map.of(
            String.class,
            "Zoë \u2764 \"quoted\"",
            Instant.class,
            Instant.parse("2026-11-02T08:00:01.250Z"),
            int.class,
            7,
            Integer.class,
            2018278,
            long.class,
            8L,
            boolean.class,
            true);

    private AnyValue() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(of(list.getActualTypeArguments()[0]));
        }
        Class<?> known = (Class<?>) type;
        if (known.isEnum()) {
            Object[] constants = known.getEnumConstants();
            return constants[constants.length - 1];
        }
        return known.isRecord() ? filled(known) : PLAIN.get(known);
    }

    private static Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + type, e);
        }
    }
}
