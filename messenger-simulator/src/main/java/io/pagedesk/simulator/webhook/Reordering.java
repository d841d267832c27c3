package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Holds a parcel back until the next one of its lane has overtaken it, or nothing came for a while. */
@SimulatorPart
class Reordering {

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

    private final Map<String, Parcel> held = new HashMap<>();
    private final Misbehaviours misbehaviours;
    private final WebhookThreads threads;

    Reordering(Misbehaviours misbehaviours, WebhookThreads threads) {
        this.misbehaviours = misbehaviours;
        this.threads = threads;
    }

    synchronized void pass(Parcel parcel, Consumer<Parcel> onward) {
        var overtaken = held.remove(parcel.lane);
        if (overtaken != null) {
            onward.accept(parcel);
            onward.accept(overtaken);
        } else if (misbehaviours.take(MisbehaviourKind.REORDER_WEBHOOKS).isPresent()) {
            held.put(parcel.lane, parcel);
            threads.after(LONGEST_HOLD, () -> release(parcel, onward));
        } else {
            onward.accept(parcel);
        }
    }

    private synchronized void release(Parcel parcel, Consumer<Parcel> onward) {
        if (held.remove(parcel.lane, parcel)) {
            onward.accept(parcel);
        }
    }
}
