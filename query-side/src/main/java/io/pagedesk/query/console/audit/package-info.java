/** The screens of auditors: what happened to a ticket, how it stood at any moment, and whether replies were allowed. */
@NullMarked
package io.pagedesk.query.console.audit;

import org.jspecify.annotations.NullMarked;
