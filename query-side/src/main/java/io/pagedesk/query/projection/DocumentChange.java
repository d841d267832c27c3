package io.pagedesk.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One change of a document. It sees what the events before have made of it, also those of the same batch, and it must
 * not change nested documents or lists in place.
 */
@FunctionalInterface
public interface DocumentChange {

    void applyTo(Document document);

    /** The field gets this value. */
    static DocumentChange set(String field, @Nullable Object value) {
        return document -> document.put(field, value);
    }

    /** The field of a nested document gets this value. */
    static DocumentChange set(String parent, String field, @Nullable Object value) {
        return document ->
                document.put(parent, new Document(document.get(parent, Document.class)).append(field, value));
    }

    /** The time in the field only moves forward. */
    static DocumentChange later(String field, Instant instant) {
        return document -> {
            Date known = document.getDate(field);
            if (known == null || known.toInstant().isBefore(instant)) {
                document.put(field, Date.from(instant));
            }
        };
    }

    /** The list in the field also holds these, each once. */
    static DocumentChange add(String field, List<String> more) {
        return document -> {
            Set<String> all = new LinkedHashSet<>(Objects.requireNonNull(document.getList(field, String.class)));
            if (all.addAll(more)) {
                document.put(field, new ArrayList<>(all));
            }
        };
    }
}
