/** The people who work at the desk, and what they may do. */
@NullMarked
package io.pagedesk.command.agent;

import org.jspecify.annotations.NullMarked;
