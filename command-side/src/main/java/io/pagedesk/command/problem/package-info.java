/** One family of refusals, and how it looks over HTTP. */
@NullMarked
package io.pagedesk.command.problem;

import org.jspecify.annotations.NullMarked;
