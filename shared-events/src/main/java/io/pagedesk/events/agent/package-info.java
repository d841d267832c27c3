/** What happens to the people who work at the desk. */
@NullMarked
package io.pagedesk.events.agent;

import org.jspecify.annotations.NullMarked;
