/** Lists of tickets. */
@NullMarked
package io.pagedesk.query.inbox;

import org.jspecify.annotations.NullMarked;
