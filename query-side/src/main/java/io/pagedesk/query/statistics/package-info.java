/** What the desk did, by Page and day. */
@NullMarked
package io.pagedesk.query.statistics;

import org.jspecify.annotations.NullMarked;
