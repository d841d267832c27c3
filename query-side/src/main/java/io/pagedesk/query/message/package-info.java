/** The messages of a ticket. */
@NullMarked
package io.pagedesk.query.message;

import org.jspecify.annotations.NullMarked;
