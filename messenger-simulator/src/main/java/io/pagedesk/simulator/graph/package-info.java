/** The Graph API: requests, tokens and errors. */
@NullMarked
package io.pagedesk.simulator.graph;

import org.jspecify.annotations.NullMarked;
