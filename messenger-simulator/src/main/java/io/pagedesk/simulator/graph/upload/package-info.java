/** Attachments that Meta keeps for later sends. */
@NullMarked
package io.pagedesk.simulator.graph.upload;

import org.jspecify.annotations.NullMarked;
