/** Events that a projection could not take. */
@NullMarked
package io.pagedesk.query.deadletter;

import org.jspecify.annotations.NullMarked;
