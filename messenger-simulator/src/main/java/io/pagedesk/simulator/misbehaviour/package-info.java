/** What goes wrong on purpose. */
@NullMarked
package io.pagedesk.simulator.misbehaviour;

import org.jspecify.annotations.NullMarked;
