/** The signature that Meta and an app exchange. */
@NullMarked
package io.pagedesk.simulator.signing;

import org.jspecify.annotations.NullMarked;
