package io.pagedesk.query.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Makes every index before the first event is projected, and before the first question is answered. */
@Component
class ReadModelIndexes implements InitializingBean {

    private static final int MINUTES_TO_BUILD = 30;

    private final MongoDatabase database;
    private final List<ReadModel> readModels;

    ReadModelIndexes(MongoDatabase database, List<ReadModel> readModels) {
        this.database = database.withTimeout(MINUTES_TO_BUILD, TimeUnit.MINUTES);
        this.readModels = readModels;
    }

    @Override
    public void afterPropertiesSet() {
        readModels.stream()
                .filter(readModel -> !readModel.indexes().isEmpty())
                .forEach(readModel ->
                        database.getCollection(readModel.collection()).createIndexes(readModel.indexes()));
    }
}
