/** Commands that another instance handles: what became of them there is what their sender sees here. */
@NullMarked
package io.pagedesk.command.routed;

import org.jspecify.annotations.NullMarked;
