package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings parcels to the target, again and again until it answers 200 or the time for that is over. */
@SimulatorPart
class Carrier {

    private static final Logger log = LoggerFactory.getLogger(Carrier.class);

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final WebhookTarget target;
    private final WebhookThreads threads;
    private final Misbehaviours misbehaviours;
    private final Duration retryFor;

    Carrier(
            Ledger ledger,
            WebhookTarget target,
            WebhookThreads threads,
            Misbehaviours misbehaviours,
            SimulatorSettings settings) {
        this.ledger = ledger;
        this.target = target;
        this.threads = threads;
        this.misbehaviours = misbehaviours;
        this.retryFor = settings.webhooks().retryFor();
    }

    /** Takes a parcel that the ledger knows as pending. */
    void take(Parcel parcel) {
        lanes.computeIfAbsent(parcel.lane, it -> new Lane(this::begin)).add(parcel);
    }

    private void begin(Parcel parcel) {
        var delay = misbehaviours.take(MisbehaviourKind.DELAY_WEBHOOKS).map(Misbehaviour::duration);
        threads.after(parcel.pause.plus(delay.orElse(Duration.ZERO)), () -> deliver(parcel, copies()));
    }

    private int copies() {
        return 1
                + misbehaviours
                        .take(MisbehaviourKind.DUPLICATE_WEBHOOKS)
                        .map(it -> it.countOr(1))
                        .orElse(0);
    }

    private void deliver(Parcel parcel, int copies) {
        parcel.attempted(System.nanoTime());
        var unused = Stream.generate(() -> parcel.body)
                .limit(copies)
                .map(target::deliver)
                .reduce((one, other) -> one.thenCombine(other, Boolean::logicalAnd))
                .orElseGet(() -> CompletableFuture.completedFuture(false))
                .thenAccept(delivered -> settleOrRepeat(parcel, delivered));
    }

    private void settleOrRepeat(Parcel parcel, boolean delivered) {
        if (!delivered && !parcel.triedFor(retryFor, System.nanoTime())) {
            threads.after(parcel.nextPause(), () -> deliver(parcel, 1));
            return;
        }
        if (!delivered) {
            log.info("Webhook {} is undelivered after {}", parcel.id, retryFor);
        }
        ledger.record(new Entry.WebhookSettled(parcel.id, delivered));
        parcel.settled.complete(delivered);
    }
}
