/** What was tried out while an App was in test mode, and how it leaves the desk again. */
@NullMarked
package io.pagedesk.command.testmode;

import org.jspecify.annotations.NullMarked;
