/** Who caused a fact, and which request it belongs to. */
@NullMarked
package io.pagedesk.command.origin;

import org.jspecify.annotations.NullMarked;
