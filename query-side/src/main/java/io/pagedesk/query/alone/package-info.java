/** What the query side needs only where it runs as a process of its own. */
@NullMarked
package io.pagedesk.query.alone;

import org.jspecify.annotations.NullMarked;
