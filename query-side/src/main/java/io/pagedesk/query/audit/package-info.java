/** What owners, auditors and Meta may ask about the past: answered from the events alone. */
@NullMarked
package io.pagedesk.query.audit;

import org.jspecify.annotations.NullMarked;
