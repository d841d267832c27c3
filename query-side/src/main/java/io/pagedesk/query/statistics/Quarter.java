package io.pagedesk.query.statistics;

import java.time.Instant;

/**
 * A quarter of an hour, counted from 1970 in UTC. Every time zone in use is off UTC by whole quarters, so that a day of
 * any of them is a sum of these.
 */
record Quarter(long number) {

    private static final long SECONDS = 900;

    static Quarter of(Instant instant) {
        return new Quarter(Math.floorDiv(instant.getEpochSecond(), SECONDS));
    }

    static Quarter keyed(String key) {
        return new Quarter(Long.parseLong(key));
    }

    String key() {
        return String.valueOf(number);
    }

    Instant start() {
        return Instant.ofEpochSecond(number * SECONDS);
    }
}
