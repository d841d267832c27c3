package io.pagedesk.architecture.violating.two;

import io.pagedesk.architecture.violating.one.One;

/** The other half of a cycle. */
public final class Two {
    One one;
}
