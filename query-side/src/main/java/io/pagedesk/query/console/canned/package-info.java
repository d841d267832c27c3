/** The screen on which admins prepare canned replies. */
@NullMarked
package io.pagedesk.query.console.canned;

import org.jspecify.annotations.NullMarked;
