/** What happens between one customer and one Page: messages, tickets, replies and the window. */
@NullMarked
package io.pagedesk.events.conversation;

import org.jspecify.annotations.NullMarked;
