/** How far the projections are. */
@NullMarked
package io.pagedesk.query.progress;

import org.jspecify.annotations.NullMarked;
