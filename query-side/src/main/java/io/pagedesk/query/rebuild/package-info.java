/** Making the views anew, beside those that are read. */
@NullMarked
package io.pagedesk.query.rebuild;

import org.jspecify.annotations.NullMarked;
