/** What Meta delivers: proven, understood item by item, stored before it is answered, parked where it is not understood. */
@NullMarked
package io.pagedesk.command.intake;

import org.jspecify.annotations.NullMarked;
