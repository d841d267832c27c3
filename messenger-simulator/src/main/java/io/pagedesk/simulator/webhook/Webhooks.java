package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.SmartInitializingSingleton;
import tools.jackson.databind.JsonNode;

/**
 * Webhooks of the app. Items of one chat arrive in order, chats side by side. As at Meta, a Page that is not subscribed
 * to an item's field sends nothing, and what it did not send is gone.
 */
@SimulatorPart
public class Webhooks implements SmartInitializingSingleton {

    private final Ledger ledger;
    private final Batching batching;
    private final Reordering reordering;
    private final Carrier carrier;
    private final Clock clock;
    private final boolean onlyWhenSubscribed;

    Webhooks(
            Ledger ledger,
            Batching batching,
            Reordering reordering,
            Carrier carrier,
            Clock clock,
            SimulatorSettings settings) {
        this.ledger = ledger;
        this.batching = batching;
        this.reordering = reordering;
        this.carrier = carrier;
        this.clock = clock;
        this.onlyWhenSubscribed = settings.webhooks().onlyWhenSubscribed();
    }

    /** Completes with true once the item is delivered, with false where it was given up or is not sent at all. */
    public CompletableFuture<Boolean> post(WebhookItem item) {
        return post(item, Duration.ZERO);
    }

    /** The same, not before {@code pause} is over. */
    public CompletableFuture<Boolean> post(WebhookItem item, Duration pause) {
        if (!isWanted(item)) {
            return CompletableFuture.completedFuture(false);
        }
        return batching.add(item, this::postBatch).orElseGet(() -> {
            var lane = item.chat().pageId() + "/" + item.chat().psid();
            return send(lane, WebhookBody.of(List.of(item), clock.instant()), pause);
        });
    }

    /** Signs and sends any JSON as a body of its own. */
    public CompletableFuture<Boolean> postRaw(JsonNode body) {
        return send("raw", WebhookBody.write(body), Duration.ZERO);
    }

    /** Tries the undelivered ones again. */
    public void retryUndelivered() {
        ledger.undeliveredWebhooks().forEach(it -> {
            ledger.record(it);
            carrier.take(new Parcel(it.id(), it.lane(), it.body(), Duration.ZERO));
        });
    }

    /** Goes on with what an earlier run of the simulator had still to deliver. */
    @Override
    public void afterSingletonsInstantiated() {
        ledger.pendingWebhooks().forEach(it -> carrier.take(new Parcel(it.id(), it.lane(), it.body(), Duration.ZERO)));
    }

    private boolean isWanted(WebhookItem item) {
        if (ledger.webhookTarget().isEmpty()) {
            return false;
        }
        return !onlyWhenSubscribed || isSubscribed(item.chat(), item.field());
    }

    private boolean isSubscribed(ChatId chat, String field) {
        return ledger.subscription(chat.pageId())
                .filter(fields -> fields.contains(field))
                .isPresent();
    }

    private CompletableFuture<Boolean> postBatch(List<WebhookItem> items) {
        return send("batches", WebhookBody.of(items, clock.instant()), Duration.ZERO);
    }

    private CompletableFuture<Boolean> send(String lane, String body, Duration pause) {
        var posted = new Entry.WebhookPosted(UUID.randomUUID().toString(), lane, body);
        ledger.record(posted);
        var parcel = new Parcel(posted.id(), lane, body, pause);
        reordering.pass(parcel, carrier::take);
        return parcel.settled;
    }
}
