package io.pagedesk.query.audit.access;

import io.pagedesk.events.audit.AuditAccessed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records who asks the audit, before the answer. The only facts that the query side writes: nobody's work depends on
 * them, so no aggregate decides on them, and the event store itself keeps their order. Those of one day are one stream.
 */
@Component
public class AuditAccess {

    private static final Logger log = LoggerFactory.getLogger(AuditAccess.class);
    private static final String TYPE = "AuditAccess";
    private static final int MOST_TRIES = 20;

    private final EventStore store;
    private final Clock clock;

    AuditAccess(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The stream of the accesses of one day, by UTC. */
    public static String streamOf(LocalDate day) {
        return "audit-access:" + day;
    }

    /**
     * @param what see {@link AuditAccessed#what}
     * @throws AuditClosedException where it cannot be recorded; then nothing may be shown
     */
    public void record(String agent, String what, @Nullable String subject, @Nullable String narrowedBy) {
        Instant now = clock.instant();
        AuditAccessed access = new AuditAccessed(agent, what, subject, narrowedBy, now);
        String stream = streamOf(LocalDate.ofInstant(now, ZoneOffset.UTC));
        for (int tries = 1; !append(stream, access, tries == MOST_TRIES); tries++) {
            log.debug("somebody else asked the audit at the same moment");
        }
    }

    /** @return false where another access took the place */
    private boolean append(String stream, AuditAccessed access, boolean lastTry) {
        try {
            long sequence =
                    store.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
            store.publish(
                    new GenericDomainEventMessage<>(TYPE, stream, sequence, access, Map.of("actor", access.agent())));
            return true;
        } catch (ConcurrencyException taken) {
            if (lastTry) {
                throw new AuditClosedException(taken);
            }
            return false;
        } catch (AxonException | IllegalStateException away) {
            throw new AuditClosedException(away);
        }
    }
}
