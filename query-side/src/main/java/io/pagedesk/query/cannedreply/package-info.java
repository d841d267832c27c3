/** Prepared texts, for agents to insert into what they write. */
@NullMarked
package io.pagedesk.query.cannedreply;

import org.jspecify.annotations.NullMarked;
