/** Calls of Meta's Graph API, signed and with every outcome told apart. */
@NullMarked
package io.pagedesk.command.graph;

import org.jspecify.annotations.NullMarked;
