/** Facebook Login, tokens, Pages and subscriptions. */
@NullMarked
package io.pagedesk.simulator.graph.connect;

import org.jspecify.annotations.NullMarked;
