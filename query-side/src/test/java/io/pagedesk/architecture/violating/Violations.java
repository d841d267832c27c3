package io.pagedesk.architecture.violating;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pagedesk.command.CommandSideFixture;
import io.pagedesk.events.conversation.TicketAssigned;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.web.bind.annotation.RestController;

/** One class for each rule that breaks it. */
public final class Violations {

    private Violations() {}

    public static final class KnowsTheCommandSide {
        final CommandSideFixture known = new CommandSideFixture();
    }

    @RestController
    public static final class WritingController {
        MongoDatabase database;
    }

    public static final class WritingQueries {
        MongoCollection<Document> tickets;

        @QueryHandler
        String handle(String query) {
            tickets.insertOne(new Document());
            return query;
        }
    }

    public static final class WritesPastTheFlush {
        MongoCollection<Document> tickets;

        void write() {
            tickets.deleteOne(new Document());
        }
    }

    public static final class StrayProjector {
        @EventHandler
        void on(TicketAssigned event) {}
    }
}
