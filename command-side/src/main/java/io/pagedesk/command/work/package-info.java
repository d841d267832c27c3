/** Durable background work: what was scheduled survives the process, and runs on one instance at a time. */
@NullMarked
package io.pagedesk.command.work;

import org.jspecify.annotations.NullMarked;
