/** What happened, event by event: to a ticket, a Page, an App, an agent. */
@NullMarked
package io.pagedesk.query.audit.trail;

import org.jspecify.annotations.NullMarked;
