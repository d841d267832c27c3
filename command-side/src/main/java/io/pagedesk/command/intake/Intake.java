package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Stores a delivery whole: every item of every entry, those of one conversation in their order, conversations side by
 * side. An item that cannot be taken in is parked and never stops its neighbours.
 */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ItemIntake items;
    private final ParkedItems parked;
    private final KeptDeliveries kept;
    private final IntakeMeters meters;
    private final Executor sideBySide;

    Intake(
            ItemIntake items,
            ParkedItems parked,
            KeptDeliveries kept,
            IntakeMeters meters,
            @Qualifier("intakeExecutor") Executor sideBySide) {
        this.items = items;
        this.parked = parked;
        this.kept = kept;
        this.meters = meters;
        this.sideBySide = sideBySide;
    }

    /** True once everything in the body is stored; false where something could not be, and Meta should repeat it. */
    boolean take(String appId, byte[] body) {
        return meters.timed(() -> isTaken(appId, body));
    }

    private boolean isTaken(String appId, byte[] body) {
        kept.keep(appId, body);
        try {
            takeAll(appId, body);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A delivery for app {} could not be stored: {}",
                    appId,
                    rootOf(e).getClass().getName());
            return false;
        }
    }

    /** Takes a parked item in again; true where nothing of it is parked any more. */
    boolean takeAlone(String appId, byte[] body) {
        try {
            boolean taken = true;
            for (WebhookItem item : Delivery.read(body)) {
                taken &= items.take(appId, item);
            }
            return taken;
        } catch (UnreadableDeliveryException e) {
            park(appId, e, body);
            return false;
        }
    }

    private void takeAll(String appId, byte[] body) {
        try {
            takeAll(appId, Delivery.read(body));
        } catch (UnreadableDeliveryException e) {
            park(appId, e, body);
        }
    }

    private void takeAll(String appId, List<WebhookItem> all) {
        List<List<WebhookItem>> conversations =
                new ArrayList<>(byConversation(all).values());
        if (conversations.size() == 1) {
            inOrder(appId, conversations.get(0));
            return;
        }
        CompletableFuture.allOf(conversations.stream()
                        .map(these -> CompletableFuture.runAsync(() -> inOrder(appId, these), sideBySide))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void inOrder(String appId, List<WebhookItem> these) {
        these.forEach(item -> items.take(appId, item));
    }

    private void park(String appId, UnreadableDeliveryException e, byte[] body) {
        parked.park(appId, "unreadable", e.getMessage(), body);
        meters.parked("unreadable");
        LOG.info("A delivery for app {} is unreadable and parked", appId);
    }

    private static Map<String, List<WebhookItem>> byConversation(List<WebhookItem> all) {
        Map<String, List<WebhookItem>> conversations = new LinkedHashMap<>();
        for (WebhookItem item : all) {
            conversations
                    .computeIfAbsent(ConversationId.of(item.pageId(), item.psid()), id -> new ArrayList<>())
                    .add(item);
        }
        return conversations;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
