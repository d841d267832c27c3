/** Events to hand over: to an auditor, to another desk, to the archive. */
@NullMarked
package io.pagedesk.eventstore.handover;

import org.jspecify.annotations.NullMarked;
