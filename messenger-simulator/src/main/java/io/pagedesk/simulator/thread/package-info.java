/** Which app controls a thread. */
@NullMarked
package io.pagedesk.simulator.thread;

import org.jspecify.annotations.NullMarked;
