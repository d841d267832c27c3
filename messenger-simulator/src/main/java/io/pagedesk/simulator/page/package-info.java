/** Pages, and what is answered in Meta's Page inbox. */
@NullMarked
package io.pagedesk.simulator.page;

import org.jspecify.annotations.NullMarked;
