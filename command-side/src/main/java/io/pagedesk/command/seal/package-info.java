/** Seals what was recorded, so that a change of the past is seen. */
@NullMarked
package io.pagedesk.command.seal;

import org.jspecify.annotations.NullMarked;
