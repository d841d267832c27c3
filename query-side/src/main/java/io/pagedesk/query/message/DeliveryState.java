package io.pagedesk.query.message;

import java.util.Arrays;

/**
 * How far a message of the Page has come. The ranks only rise: a message that was read does not become delivered
 * again, and one that Meta shows in an echo was sent, whatever was feared before.
 */
enum DeliveryState {
    QUEUED(0),
    UNCERTAIN(1),
    FAILED(2),
    SENT(3),
    DELIVERED(4),
    READ(5);

    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static DeliveryState ofRank(int rank) {
        return Arrays.stream(values())
                .filter(state -> state.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no delivery state has rank " + rank));
    }
}
