/** The Pages and Apps that tickets belong to. */
@NullMarked
package io.pagedesk.query.page;

import org.jspecify.annotations.NullMarked;
