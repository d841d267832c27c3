/** Secrets at rest: encrypted under the master key. */
@NullMarked
package io.pagedesk.command.secret;

import org.jspecify.annotations.NullMarked;
