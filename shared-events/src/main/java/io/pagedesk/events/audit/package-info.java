/** Who looked at the past. */
@NullMarked
package io.pagedesk.events.audit;

import org.jspecify.annotations.NullMarked;
