package io.pagedesk.query.ticket;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.page.PageTesting;
import java.time.Clock;

/** Opens this package to the tests of others. */
public final class TicketTesting {

    private TicketTesting() {}

    public static TicketViews views(MongoDatabase database, Clock clock) {
        return new TicketViews(PageTesting.lookup(database), new ThreadLookup(database), clock);
    }
}
