/** What stands at the root until a console does. */
@NullMarked
package io.pagedesk.query.welcome;

import org.jspecify.annotations.NullMarked;
