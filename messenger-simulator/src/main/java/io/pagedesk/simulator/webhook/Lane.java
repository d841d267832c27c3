package io.pagedesk.simulator.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Keeps parcels of one chat in order: the next one leaves when the one before it is settled. */
final class Lane {

    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private final Consumer<Parcel> carrier;
    private boolean busy;

    Lane(Consumer<Parcel> carrier) {
        this.carrier = carrier;
    }

    void add(Parcel parcel) {
        synchronized (this) {
            waiting.add(parcel);
        }
        carryNext();
    }

    private void carryNext() {
        Parcel next;
        synchronized (this) {
            if (busy || waiting.isEmpty()) {
                return;
            }
            busy = true;
            next = waiting.remove();
        }
        var unused = next.settled.whenComplete((delivered, failure) -> {
            synchronized (this) {
                busy = false;
            }
            carryNext();
        });
        carrier.accept(next);
    }
}
