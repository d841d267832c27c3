package io.pagedesk.query.ticket;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.page.PageTesting;
import io.pagedesk.query.projection.ProjectionWriter;
import java.time.Clock;

/** Opens this package to the tests of others. */
public final class TicketTesting {

    private TicketTesting() {}

    public static Object projector(ProjectionWriter writer) {
        return new TicketProjector(writer);
    }

    public static TicketViews views(MongoDatabase database, Clock clock) {
        return new TicketViews(PageTesting.lookup(database), clock);
    }
}
