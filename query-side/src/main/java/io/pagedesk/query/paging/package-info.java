/** Lists in pages, each starting where the one before ended. */
@NullMarked
package io.pagedesk.query.paging;

import org.jspecify.annotations.NullMarked;
