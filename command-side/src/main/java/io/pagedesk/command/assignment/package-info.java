/** Who has which ticket, and what becomes of the tickets of somebody who leaves. */
@NullMarked
package io.pagedesk.command.assignment;

import org.jspecify.annotations.NullMarked;
