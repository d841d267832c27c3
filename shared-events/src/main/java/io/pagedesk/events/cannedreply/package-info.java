/** Facts about canned replies: texts that an admin prepares and agents insert into what they write. */
@NullMarked
package io.pagedesk.events.cannedreply;

import org.jspecify.annotations.NullMarked;
