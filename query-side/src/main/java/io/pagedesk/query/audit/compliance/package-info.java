/**
 * Meta's rules a second time, told from the events alone: whether each reply that left was allowed to. Shares nothing
 * with the aggregate that lets replies leave.
 */
@NullMarked
package io.pagedesk.query.audit.compliance;

import org.jspecify.annotations.NullMarked;
