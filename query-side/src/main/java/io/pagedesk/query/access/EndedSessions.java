package io.pagedesk.query.access;

import static io.pagedesk.query.access.AccessFields.ACTIVE;
import static io.pagedesk.query.access.AccessFields.AGENTS;
import static io.pagedesk.query.access.AccessFields.ENDED_SESSIONS;
import static io.pagedesk.query.access.AccessFields.SESSIONS_ENDED_AT;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions that are over: ended one by one, or all those of an agent who was deactivated. */
@Component
class EndedSessions {

    private final MongoCollection<Document> agents;
    private final MongoCollection<Document> sessions;

    EndedSessions(MongoDatabase database) {
        this.agents = database.getCollection(AGENTS);
        this.sessions = database.getCollection(ENDED_SESSIONS);
    }

    boolean contains(Session session) {
        return endedAlone(session.sessionId()) || endedWithItsAgent(session);
    }

    private boolean endedAlone(@Nullable String sessionId) {
        return sessionId != null
                && sessions.find(new Document("_id", sessionId)).first() != null;
    }

    /** An agent that is not known signs in elsewhere, at the company's own issuer. */
    private boolean endedWithItsAgent(Session session) {
        Document agent = agents.find(new Document("_id", session.username())).first();
        return agent != null && (!agent.getBoolean(ACTIVE) || isFromBefore(session, agent.getDate(SESSIONS_ENDED_AT)));
    }

    /** Tokens tell whole seconds: one of the very second of the end counts as from before. */
    private static boolean isFromBefore(Session session, @Nullable Date end) {
        Instant issuedAt = session.issuedAt();
        return end != null
                && (issuedAt == null || !issuedAt.isAfter(end.toInstant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
