/** The facts of the desk: what both sides share, and nothing else. */
@NullMarked
package io.pagedesk.events;

import org.jspecify.annotations.NullMarked;
