/** The app as its owner sees it in Meta's dashboard, and what Facebook calls it for. */
@NullMarked
package io.pagedesk.simulator.app;

import org.jspecify.annotations.NullMarked;
