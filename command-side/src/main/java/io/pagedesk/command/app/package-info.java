/** The company's own Meta apps and their secrets. */
@NullMarked
package io.pagedesk.command.app;

import org.jspecify.annotations.NullMarked;
