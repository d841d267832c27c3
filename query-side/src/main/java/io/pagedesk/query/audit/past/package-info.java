/** A ticket at any moment of its past, made of the events until then by the projectors that make the views. */
@NullMarked
package io.pagedesk.query.audit.past;

import org.jspecify.annotations.NullMarked;
