/** The words of the console, in every language that it speaks. */
@NullMarked
package io.pagedesk.query.console.words;

import org.jspecify.annotations.NullMarked;
