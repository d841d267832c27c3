/** What happens to items that could not be taken in. */
@NullMarked
package io.pagedesk.events.parked;

import org.jspecify.annotations.NullMarked;
