package io.pagedesk.query.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the read models answer: the health component {@code readModels}. */
@Component("readModelsHealthIndicator")
class ReadModelsHealthIndicator extends AbstractHealthIndicator {

    private static final int SECONDS = 3;

    private final MongoDatabase database;

    ReadModelsHealthIndicator(MongoDatabase database) {
        super("the read models do not answer");
        this.database = database.withTimeout(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        database.runCommand(new Document("ping", 1));
        builder.up();
    }
}
