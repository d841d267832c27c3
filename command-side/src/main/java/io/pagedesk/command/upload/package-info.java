/** Files that agents send: kept here until Meta has them, and for as long as a reply with them may be sent again. */
@NullMarked
package io.pagedesk.command.upload;

import org.jspecify.annotations.NullMarked;
