/** Refusals as problem+json with a stable code. */
@NullMarked
package io.pagedesk.query.problem;

import org.jspecify.annotations.NullMarked;
