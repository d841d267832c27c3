package io.pagedesk.events.audit;

import io.pagedesk.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked the audit. Recorded before the answer: nobody looks unseen.
 *
 * @param agent username of who asked
 * @param what a stable word for what was asked: {@code ticket-events}, {@code ticket-at}, {@code page-events},
 *     {@code app-events}, {@code agent-events}, {@code replies}, {@code violations}, {@code accesses},
 *     {@code verification}, {@code export}
 * @param subject id of what it was about: a ticket, a Page, an App, an agent; null where it was about all
 * @param narrowedBy the parameters of the question, as they were given
 */
@EventType("audit.accessed")
public record AuditAccessed(
        String agent,
        String what,
        @Nullable String subject,
        @Nullable String narrowedBy,
        Instant at) implements AuditEvent {}
