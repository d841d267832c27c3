/** Texts that an admin prepares and agents insert into what they write. */
@NullMarked
package io.pagedesk.command.cannedreply;

import org.jspecify.annotations.NullMarked;
