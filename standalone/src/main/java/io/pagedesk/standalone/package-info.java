/** Both sides in one process on embedded stores: nothing to install, nothing to configure. */
@NullMarked
package io.pagedesk.standalone;

import org.jspecify.annotations.NullMarked;
