/** The console in the browser: what its pages have in common, and how one gets in. */
@NullMarked
package io.pagedesk.query.console;

import org.jspecify.annotations.NullMarked;
