/** The screen that agents work on: inboxes, the list of tickets, and one ticket. */
@NullMarked
package io.pagedesk.query.console.desk;

import org.jspecify.annotations.NullMarked;
