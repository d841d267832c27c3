/** How the command side's tables keep instants. */
@NullMarked
package io.pagedesk.command.sql;

import org.jspecify.annotations.NullMarked;
