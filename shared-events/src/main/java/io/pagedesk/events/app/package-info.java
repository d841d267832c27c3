/** What happens to a registered Meta app. */
@NullMarked
package io.pagedesk.events.app;

import org.jspecify.annotations.NullMarked;
