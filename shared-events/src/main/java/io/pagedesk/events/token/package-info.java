/** What happens to the API tokens of integrations. */
@NullMarked
package io.pagedesk.events.token;

import org.jspecify.annotations.NullMarked;
