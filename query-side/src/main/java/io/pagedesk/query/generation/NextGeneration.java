package io.pagedesk.query.generation;

import java.time.Instant;

/**
 * A generation that is being filled beside the live one.
 *
 * @param version of the projectors that fill it
 * @param switching the live one stands still, so that this one can pass it and take its place
 */
public record NextGeneration(int number, int version, Instant startedAt, String startedBy, boolean switching) {

    NextGeneration nowSwitching() {
        return new NextGeneration(number, version, startedAt, startedBy, true);
    }
}
