/** Events to hand over: to an auditor, to another desk, to the archive. */
@NullMarked
package io.pagedesk.query.audit.export;

import org.jspecify.annotations.NullMarked;
