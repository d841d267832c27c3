/** Which agents are writing on which ticket at this moment. Nothing of it is kept. */
@NullMarked
package io.pagedesk.query.writing;

import org.jspecify.annotations.NullMarked;
