/** Replies on their way to Meta: queued durably, in order within a conversation, never sent twice. */
@NullMarked
package io.pagedesk.command.outbound;

import org.jspecify.annotations.NullMarked;
