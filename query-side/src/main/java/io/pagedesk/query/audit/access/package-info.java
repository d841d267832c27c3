/** Who looked at the past: every question to the audit is a fact of its own. */
@NullMarked
package io.pagedesk.query.audit.access;

import org.jspecify.annotations.NullMarked;
