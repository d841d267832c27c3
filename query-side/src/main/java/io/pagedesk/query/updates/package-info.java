/** Live updates: what changed on the desk, told to whoever listens. */
@NullMarked
package io.pagedesk.query.updates;

import org.jspecify.annotations.NullMarked;
