/** What happens to a connected Facebook Page. */
@NullMarked
package io.pagedesk.events.page;

import org.jspecify.annotations.NullMarked;
