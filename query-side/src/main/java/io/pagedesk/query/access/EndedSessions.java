package io.pagedesk.query.access;

import static io.pagedesk.query.access.AccessFields.ACTIVE;
import static io.pagedesk.query.access.AccessFields.AGENTS;
import static io.pagedesk.query.access.AccessFields.ENDED_SESSIONS;
import static io.pagedesk.query.access.AccessFields.SESSIONS_ENDED_AT;

import io.pagedesk.query.generation.Documents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions that are over: ended one by one, or all those of an agent who was deactivated. */
@Component
class EndedSessions {

    private final Documents documents;

    EndedSessions(Documents documents) {
        this.documents = documents;
    }

    boolean contains(Session session) {
        return endedAlone(session.sessionId()) || endedWithItsAgent(session);
    }

    private boolean endedAlone(@Nullable String sessionId) {
        return sessionId != null && find(ENDED_SESSIONS, sessionId) != null;
    }

    /** An agent that is not known signs in elsewhere, at the company's own issuer. */
    private boolean endedWithItsAgent(Session session) {
        Document agent = find(AGENTS, session.username());
        return agent != null && (!agent.getBoolean(ACTIVE) || isFromBefore(session, agent.getDate(SESSIONS_ENDED_AT)));
    }

    /** Tokens tell whole seconds: one of the very second of the end counts as from before. */
    private static boolean isFromBefore(Session session, @Nullable Date end) {
        Instant issuedAt = session.issuedAt();
        return end != null
                && (issuedAt == null || !issuedAt.isAfter(end.toInstant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private @Nullable Document find(String readModel, String id) {
        return documents.find(readModel, List.of(id)).get(id);
    }
}
