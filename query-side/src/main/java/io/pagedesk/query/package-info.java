/** The query side: projections into MongoDB and the queries of agents. */
@NullMarked
package io.pagedesk.query;

import org.jspecify.annotations.NullMarked;
