/** A stand-in for Messenger and the Graph API, for demos and tests. */
@NullMarked
package io.pagedesk.simulator;

import org.jspecify.annotations.NullMarked;
