package io.pagedesk.query.generation;

import com.mongodb.client.MongoDatabase;

/** Opens this package to the tests of others. */
public final class GenerationTesting {

    private GenerationTesting() {}

    /** The read models of a database in which there is one generation. */
    public static ReadModels readModels(MongoDatabase database) {
        return new ReadModels(database, readModel -> readModel);
    }
}
