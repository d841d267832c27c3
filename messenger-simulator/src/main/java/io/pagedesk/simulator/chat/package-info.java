/** The chat in the browser. */
@NullMarked
package io.pagedesk.simulator.chat;

import org.jspecify.annotations.NullMarked;
