/** Tokens with which integrations call the desk. */
@NullMarked
package io.pagedesk.command.apitoken;

import org.jspecify.annotations.NullMarked;
