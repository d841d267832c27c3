/** Notes that mention an agent. */
@NullMarked
package io.pagedesk.query.mention;

import org.jspecify.annotations.NullMarked;
