/** Events to hand over, for whoever may ask the audit. */
@NullMarked
package io.pagedesk.query.audit.export;

import org.jspecify.annotations.NullMarked;
