/** The compliance report: every reply that left, or that Meta refused, and whether it was allowed to. */
@NullMarked
package io.pagedesk.query.audit.report;

import org.jspecify.annotations.NullMarked;
