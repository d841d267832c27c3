package io.pagedesk.events.audit;

import io.pagedesk.events.DeskEvent;

/** A fact about the audit itself. The facts of one day, by UTC, are one stream. */
public sealed interface AuditEvent extends DeskEvent permits AuditAccessed {}
