/** Who may ask. */
@NullMarked
package io.pagedesk.query.access;

import org.jspecify.annotations.NullMarked;
