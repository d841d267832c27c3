package io.pagedesk.query.ticket;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.generation.GenerationTesting;
import java.time.Clock;

/** Opens this package to the tests of others. */
public final class TicketTesting {

    private TicketTesting() {}

    public static TicketViews views(MongoDatabase database, Clock clock) {
        return new TicketViews(GenerationTesting.readModels(database), clock);
    }
}
