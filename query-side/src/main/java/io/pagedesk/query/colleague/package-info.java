/** Who works at the desk, for those who give tickets to each other and mention each other. */
@NullMarked
package io.pagedesk.query.colleague;

import org.jspecify.annotations.NullMarked;
