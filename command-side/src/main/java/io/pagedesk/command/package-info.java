/** The side that decides: what comes from Meta, what agents ask for, and what leaves. */
@NullMarked
package io.pagedesk.command;

import org.jspecify.annotations.NullMarked;
