package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Gathers items of any chats into one body until it is full, or nothing fills it for a while. */
@SimulatorPart
class Batching {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Misbehaviours misbehaviours;
    private final WebhookThreads threads;
    private Batch open = new Batch();

    private static final class Batch {
        final List<WebhookItem> items = new ArrayList<>();
        final CompletableFuture<Boolean> settled = new CompletableFuture<>();
    }

    Batching(Misbehaviours misbehaviours, WebhookThreads threads) {
        this.misbehaviours = misbehaviours;
        this.threads = threads;
    }

    /** Empty where nothing is gathered at present. */
    synchronized Optional<CompletableFuture<Boolean>> add(
            WebhookItem item, Function<List<WebhookItem>, CompletableFuture<Boolean>> onward) {
        return misbehaviours.peek(MisbehaviourKind.BATCH_WEBHOOKS).map(misbehaviour -> {
            var batch = open;
            batch.items.add(item);
            if (batch.items.size() >= misbehaviour.countOr(3)) {
                close(batch, onward);
            } else if (batch.items.size() == 1) {
                threads.after(LONGEST_WAIT, () -> close(batch, onward));
            }
            return batch.settled;
        });
    }

    private synchronized void close(Batch batch, Function<List<WebhookItem>, CompletableFuture<Boolean>> onward) {
        if (batch != open) {
            return;
        }
        open = new Batch();
        var unused = misbehaviours.take(MisbehaviourKind.BATCH_WEBHOOKS);
        var unusedSettlement = onward.apply(batch.items).thenAccept(batch.settled::complete);
    }
}
