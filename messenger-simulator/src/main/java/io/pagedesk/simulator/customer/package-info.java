/** What a customer does. */
@NullMarked
package io.pagedesk.simulator.customer;

import org.jspecify.annotations.NullMarked;
