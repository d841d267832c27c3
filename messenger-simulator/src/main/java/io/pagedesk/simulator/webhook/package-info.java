/** Webhooks as Meta delivers them. */
@NullMarked
package io.pagedesk.simulator.webhook;

import org.jspecify.annotations.NullMarked;
