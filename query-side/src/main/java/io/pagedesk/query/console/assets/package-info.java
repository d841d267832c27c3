/** Scripts, styles and icons of the console, and how browsers keep them. */
@NullMarked
package io.pagedesk.query.console.assets;

import org.jspecify.annotations.NullMarked;
