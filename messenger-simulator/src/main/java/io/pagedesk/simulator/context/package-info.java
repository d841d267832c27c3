/** How the simulator keeps its Spring context to itself. */
@NullMarked
package io.pagedesk.simulator.context;

import org.jspecify.annotations.NullMarked;
