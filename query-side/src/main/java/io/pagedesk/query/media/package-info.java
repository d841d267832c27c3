/** Copies of what customers attach, since Meta's addresses of it expire. */
@NullMarked
package io.pagedesk.query.media;

import org.jspecify.annotations.NullMarked;
