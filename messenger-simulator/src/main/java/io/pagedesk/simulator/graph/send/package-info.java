/** The Send API. */
@NullMarked
package io.pagedesk.simulator.graph.send;

import org.jspecify.annotations.NullMarked;
