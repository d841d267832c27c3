/** The screen of notes that mention whoever looks. */
@NullMarked
package io.pagedesk.query.console.mentions;

import org.jspecify.annotations.NullMarked;
