/** What a customer sees of an agent besides messages. */
@NullMarked
package io.pagedesk.command.presence;

import org.jspecify.annotations.NullMarked;
