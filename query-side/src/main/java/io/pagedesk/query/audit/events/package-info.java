/** How the audit reads: the recorded events themselves, never a view of them. */
@NullMarked
package io.pagedesk.query.audit.events;

import org.jspecify.annotations.NullMarked;
