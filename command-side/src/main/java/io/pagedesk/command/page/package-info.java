/** The connected Pages, their tokens, and whether Meta still accepts them. */
@NullMarked
package io.pagedesk.command.page;

import org.jspecify.annotations.NullMarked;
