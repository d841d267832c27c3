/** One customer, one Page: messages, tickets, replies, and the window in which replies may leave. */
@NullMarked
package io.pagedesk.command.conversation;

import org.jspecify.annotations.NullMarked;
