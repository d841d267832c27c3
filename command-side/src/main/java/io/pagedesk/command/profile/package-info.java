/** Who the customer is, as Meta tells: asked after the first message, and again later where it told nothing. */
@NullMarked
package io.pagedesk.command.profile;

import org.jspecify.annotations.NullMarked;
