package io.pagedesk.query.generation;

import java.util.Collection;
import java.util.Map;
import org.bson.Document;

/** Documents of read models, wherever they are: of the live generation, or of a moment of the past. */
@FunctionalInterface
public interface Documents {

    /** By id; one that is not there is left out. */
    Map<String, Document> find(String readModel, Collection<String> ids);
}
