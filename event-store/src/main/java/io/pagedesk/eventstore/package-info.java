/** How both sides read and write the one event store: stored names, JSON, tables. */
@NullMarked
package io.pagedesk.eventstore;

import org.jspecify.annotations.NullMarked;
