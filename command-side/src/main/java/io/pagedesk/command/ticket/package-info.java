/** What agents ask of a ticket, over HTTP. */
@NullMarked
package io.pagedesk.command.ticket;

import org.jspecify.annotations.NullMarked;
