package io.pagedesk.events.audit;

import java.time.Instant;

/** A fact about the audit itself. The facts of one day, by UTC, are one stream. */
public sealed interface AuditEvent permits AuditAccessed {

    Instant at();
}
