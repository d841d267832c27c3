/** A whole desk is handed over to another database: its events, what proves them, and what it keeps but for secrets. */
@NullMarked
package io.pagedesk.command.handover;

import org.jspecify.annotations.NullMarked;
