/** The screens of admins, and of whoever looks after their own account. Scripts fill them from the API. */
@NullMarked
package io.pagedesk.query.console.admin;

import org.jspecify.annotations.NullMarked;
