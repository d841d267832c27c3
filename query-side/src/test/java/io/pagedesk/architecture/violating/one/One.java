package io.pagedesk.architecture.violating.one;

import io.pagedesk.architecture.violating.two.Two;

/** One half of a cycle. */
public final class One {
    Two two;
}
