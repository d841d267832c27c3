/** The generations of the read models: which filling readers see, and which one is being made. */
@NullMarked
package io.pagedesk.query.generation;

import org.jspecify.annotations.NullMarked;
