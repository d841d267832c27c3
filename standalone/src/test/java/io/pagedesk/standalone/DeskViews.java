package io.pagedesk.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.pagedesk.query.mongo.ReadModel;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.core.env.Environment;

/** Every document of every read model of a desk that runs in the tests' process. */
final class DeskViews {

    private DeskViews() {}

    /** By read model, then by id. */
    static Map<String, Map<Object, Document>> of(RunningDesk desk) {
        Map<String, Map<Object, Document>> views = new TreeMap<>();
        String uri = desk.bean(Environment.class).getRequiredProperty("pagedesk.mongodb.uri");
        try (MongoClient mongo = MongoClients.create(uri)) {
            desk.beans(ReadModel.class).stream()
                    .filter(model -> model.projection() != null)
                    .forEach(model -> {
                        Map<Object, Document> documents = new HashMap<>();
                        mongo.getDatabase("pagedesk")
                                .getCollection(model.name())
                                .find()
                                .forEach(document -> documents.put(document.get("_id"), document));
                        views.put(model.name(), documents);
                    });
        }
        return views;
    }
}
