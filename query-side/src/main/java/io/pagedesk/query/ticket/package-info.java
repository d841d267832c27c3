/** Tickets as agents see them. */
@NullMarked
package io.pagedesk.query.ticket;

import org.jspecify.annotations.NullMarked;
