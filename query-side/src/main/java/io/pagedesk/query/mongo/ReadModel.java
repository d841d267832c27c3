package io.pagedesk.query.mongo;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model, with the index of each query on it.
 *
 * @param projection whose events make it: each generation of that projection has a collection of it; null where it can
 *     not be made anew, and its one collection bears its name
 * @param name as projectors and query handlers name it
 */
public record ReadModel(@Nullable String projection, String name, List<IndexModel> indexes) {

    /** One that is read by ids alone. */
    public ReadModel(String projection, String name) {
        this(projection, name, List.of());
    }
}
