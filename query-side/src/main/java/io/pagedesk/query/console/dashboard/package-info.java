/** The screen that shows what the desk did. */
@NullMarked
package io.pagedesk.query.console.dashboard;

import org.jspecify.annotations.NullMarked;
