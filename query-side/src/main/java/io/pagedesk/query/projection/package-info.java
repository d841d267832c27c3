/** How projectors write: one bulk write per batch, before the token that remembers the batch. */
@NullMarked
package io.pagedesk.query.projection;

import org.jspecify.annotations.NullMarked;
