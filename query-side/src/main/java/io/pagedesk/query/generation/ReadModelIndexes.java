package io.pagedesk.query.generation;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.mongo.ReadModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Makes every index before the first event is projected, and before the first question is answered. */
@Component
public class ReadModelIndexes implements InitializingBean {

    private static final int MINUTES_TO_BUILD = 30;

    private final MongoDatabase database;
    private final List<ReadModel> readModels;
    private final Generations generations;

    ReadModelIndexes(MongoDatabase database, List<ReadModel> readModels, Generations generations) {
        this.database = database.withTimeout(MINUTES_TO_BUILD, TimeUnit.MINUTES);
        this.readModels = readModels;
        this.generations = generations;
    }

    @Override
    public void afterPropertiesSet() {
        readModels.forEach(
                model -> make(model, model.projection() == null ? model.name() : generations.nameOf(model.name())));
    }

    /** The indexes of a generation that is to be filled. */
    public void make(Generation generation) {
        readModels.stream()
                .filter(model -> generation.projection().equals(model.projection()))
                .forEach(model -> make(model, generation.collection(model.name())));
    }

    private void make(ReadModel model, String collection) {
        if (!model.indexes().isEmpty()) {
            database.getCollection(collection).createIndexes(model.indexes());
        }
    }
}
