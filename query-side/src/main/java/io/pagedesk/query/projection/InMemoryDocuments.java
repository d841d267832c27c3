package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Documents that are nowhere but here: what projectors make of some events. */
public final class InMemoryDocuments implements Documents {

    private final Map<String, Map<String, Document>> readModels = new LinkedHashMap<>();

    @Override
    public Map<String, Document> find(String readModel, Collection<String> ids) {
        Map<String, Document> found = new LinkedHashMap<>(of(readModel));
        found.keySet().retainAll(ids);
        return found;
    }

    /** Every document of a read model. */
    public List<Document> all(String readModel) {
        return new ArrayList<>(of(readModel).values());
    }

    /** @throws MissingDocumentException where the document should have been there */
    void write(DocumentWrite write) {
        Map<String, Document> documents = readModels.computeIfAbsent(write.readModel(), name -> new LinkedHashMap<>());
        DocumentState state = new DocumentState(write.id(), documents.get(write.id()));
        if (!state.apply(write)) {
            throw new MissingDocumentException(write.readModel(), List.of(write.id()));
        }
        state.now().ifPresent(now -> documents.put(write.id(), now.append("_id", write.id())));
    }

    private Map<String, Document> of(String readModel) {
        return Objects.requireNonNull(readModels.getOrDefault(readModel, Map.of()));
    }
}
