/** Who may call which path of the command side. */
@NullMarked
package io.pagedesk.command.security;

import org.jspecify.annotations.NullMarked;
