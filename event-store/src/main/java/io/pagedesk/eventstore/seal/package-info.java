/**
 * What makes it seen when somebody changes the past in the database: a code on each event, a chain of hashes over the
 * events of each stream, and signed checkpoints over the chains.
 */
@NullMarked
package io.pagedesk.eventstore.seal;

import org.jspecify.annotations.NullMarked;
