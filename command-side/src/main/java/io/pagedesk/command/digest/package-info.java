/** Digests: names for what has none, and proofs of who said something. */
@NullMarked
package io.pagedesk.command.digest;

import org.jspecify.annotations.NullMarked;
