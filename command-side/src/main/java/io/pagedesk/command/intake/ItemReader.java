package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordDelivery;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordRead;
import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.conversation.OpeningAct;
import io.pagedesk.command.digest.Digests;
import io.pagedesk.command.intake.ItemReading.Ignored;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.intake.ItemReading.NotYetHandled;
import io.pagedesk.command.intake.ItemReading.Understood;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads Meta's items tolerantly: what is missing is missed only where it is needed. */
@Component
class ItemReader {

    private static final List<String> NOT_YET_HANDLED = List.of(
            "postback",
            "reaction",
            "message_edit",
            "referral",
            "optin",
            "pass_thread_control",
            "take_thread_control",
            "request_thread_control",
            "app_roles",
            "policy_enforcement",
            "policy-enforcement");

    private static final Set<String> ENVELOPE = Set.of("sender", "recipient", "timestamp");

    private final Clock clock;

    ItemReader(Clock clock) {
        this.clock = clock;
    }

    ItemReading read(WebhookItem item, boolean testMode) {
        if ("changes".equals(item.channel())) {
            return new Ignored("changes");
        }
        JsonNode json = item.json();
        if (json.path("message").isObject()) {
            return message(item, testMode);
        }
        if (json.path("delivery").isObject()) {
            return aboutCustomer("delivery", item, delivery(item, json.path("delivery")));
        }
        if (json.path("read").isObject()) {
            return aboutCustomer("read", item, read(item, json.path("read")));
        }
        return NOT_YET_HANDLED.stream()
                .filter(json::has)
                .findFirst()
                .<ItemReading>map(NotYetHandled::new)
                .orElseGet(() -> new Ignored(kindOf(json)));
    }

    private ItemReading message(WebhookItem item, boolean testMode) {
        JsonNode message = item.json().path("message");
        if (item.isEcho()) {
            return aboutCustomer("echo", item, echo(item, message));
        }
        if (message.path("is_deleted").asBoolean(false)) {
            return new NotYetHandled("message_deleted");
        }
        return aboutCustomer("message", item, received(item, message, testMode));
    }

    private static ItemReading aboutCustomer(String kind, WebhookItem item, @Nullable ConversationCommand command) {
        if (item.psid().isEmpty()) {
            return new Incomplete(kind, "it names no customer");
        }
        return command == null ? new Incomplete(kind, "it has no watermark") : new Understood(kind, command);
    }

    private ReceiveMessage received(WebhookItem item, JsonNode message, boolean testMode) {
        return new ReceiveMessage(
                conversationOf(item),
                item.pageId(),
                item.psid(),
                mid(item, message),
                text(message.path("text")),
                Attachments.of(message),
                text(message.path("reply_to").path("mid")),
                "ADS".equals(message.path("referral").path("source").asString(""))
                        ? OpeningAct.AD_CLICK
                        : OpeningAct.MESSAGE,
                sentAt(item),
                testMode);
    }

    private RecordEcho echo(WebhookItem item, JsonNode message) {
        return new RecordEcho(
                conversationOf(item),
                item.pageId(),
                item.psid(),
                mid(item, message),
                text(message.path("text")),
                Attachments.of(message),
                idText(message.path("app_id")),
                text(message.path("metadata")),
                sentAt(item));
    }

    private static @Nullable RecordDelivery delivery(WebhookItem item, JsonNode delivery) {
        List<String> mids = new ArrayList<>();
        delivery.path("mids").forEach(mid -> mids.add(mid.asString("")));
        return MetaTime.read(delivery.path("watermark"))
                .map(watermark -> new RecordDelivery(conversationOf(item), List.copyOf(mids), watermark))
                .orElse(null);
    }

    private static @Nullable RecordRead read(WebhookItem item, JsonNode read) {
        return MetaTime.read(read.path("watermark"))
                .map(watermark -> new RecordRead(conversationOf(item), watermark))
                .orElse(null);
    }

    private Instant sentAt(WebhookItem item) {
        return MetaTime.read(item.json().path("timestamp"))
                .or(() -> MetaTime.read(item.entryTime()))
                .orElseGet(clock::instant);
    }

    private static String conversationOf(WebhookItem item) {
        return ConversationId.of(item.pageId(), item.psid());
    }

    /** Meta's id; where it sends none, one made of what it did send, so that a repetition has the same. */
    private static String mid(WebhookItem item, JsonNode message) {
        String mid = idText(message.path("mid"));
        return mid == null ? "message:" + fingerprint(item.json()) : mid;
    }

    private static String fingerprint(JsonNode json) {
        return Digests.sha256Hex(json.toString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable String idText(JsonNode node) {
        String id = node.isValueNode() ? node.asString("") : "";
        return id.isEmpty() ? null : id;
    }

    private static String kindOf(JsonNode json) {
        return json.propertyNames().stream()
                .filter(name -> !ENVELOPE.contains(name))
                .findFirst()
                .orElse("empty");
    }
}
