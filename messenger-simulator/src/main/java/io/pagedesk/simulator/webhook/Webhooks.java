package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> IN_STANDBY = Set.of(
            "messages",
            "message_echoes",
            "message_deliveries",
            "message_reads",
            "message_reactions",
            "message_edits",
            "messaging_postbacks",
            "messaging_referrals");

    private final Ledger ledger;
    private final OldSpelling spelling;
    private final Batching batching;
    private final Reordering reordering;
    private final Carrier carrier;
    private final Clock clock;
    private final boolean onlyWhenSubscribed;

    Webhooks(
            Ledger ledger,
            OldSpelling spelling,
            Batching batching,
            Reordering reordering,
            Carrier carrier,
            Clock clock,
            SimulatorSettings settings) {
        this.ledger = ledger;
        this.spelling = spelling;
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
    public CompletableFuture<Boolean> post(WebhookItem said, Duration pause) {
        var item = isElsewhere(said) ? said.inStandby() : said;
        if (!isWanted(item)) {
            return CompletableFuture.completedFuture(false);
        }
        var spelt = spelling.applyTo(item);
        return batching.add(spelt, this::postBatch).orElseGet(() -> {
            var lane = item.chat().pageId() + "/" + item.chat().psid();
            return send(lane, WebhookBody.of(List.of(spelt), clock.instant()), pause);
        });
    }

    private boolean isElsewhere(WebhookItem item) {
        return IN_STANDBY.contains(item.field())
                && ledger.threadOwner(item.chat()).isPresent();
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
        var chat = item.chat();
        if (ledger.webhookTarget().isEmpty()
                || (chat.hasCustomer() && !ledger.appMode().reaches(chat.psid()))) {
            return false;
        }
        return !onlyWhenSubscribed || isSubscribed(item);
    }

    private boolean isSubscribed(WebhookItem item) {
        return ledger.subscription(item.chat().pageId())
                .filter(fields -> fields.contains(item.field()) || !OtherItems.isKnown(item))
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
