/** The database of the read models. */
@NullMarked
package io.pagedesk.query.mongo;

import org.jspecify.annotations.NullMarked;
