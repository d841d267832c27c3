/** What happened, kept between starts: the simulator's own record. */
@NullMarked
package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.NullMarked;
