/** Whether the past is still what it was. */
@NullMarked
package io.pagedesk.query.audit.verification;

import org.jspecify.annotations.NullMarked;
