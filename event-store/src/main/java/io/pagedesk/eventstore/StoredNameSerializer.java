package io.pagedesk.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * JSON in the store, under chosen names. A type without one, such as Axon's own tokens, keeps its class name.
 */
public final class StoredNameSerializer extends Jackson3Serializer {

    private final StoredNames names;

    private StoredNameSerializer(Builder builder, StoredNames names) {
        super(builder);
        this.names = names;
    }

    public static StoredNameSerializer of(StoredNames names) {
        return new StoredNameSerializer(
                Jackson3Serializer.builder().jsonMapperBuilderCustomizer(StoredNameSerializer::configure), names);
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        return type == null
                ? SerializedType.emptyType()
                : names.nameOf(type)
                        .<SerializedType>map(chosen -> new SimpleSerializedType(chosen.name(), chosen.revision()))
                        .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return names.typeNamed(stored.getName()).map(Class::getName).orElseGet(() -> super.resolveClassName(stored));
    }

    /** Old builds read what newer ones wrote; Axon's replay token holds a context typed as Object. */
    private static void configure(JsonMapper.Builder mapper) {
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build());
    }
}
