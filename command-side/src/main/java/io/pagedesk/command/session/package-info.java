/** Signing in, the tokens it gives, and when they end. */
@NullMarked
package io.pagedesk.command.session;

import org.jspecify.annotations.NullMarked;
