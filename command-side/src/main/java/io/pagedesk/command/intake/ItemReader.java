package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.Channel;
import io.pagedesk.command.conversation.Received;
import io.pagedesk.command.intake.ItemReading.Ignored;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.page.ConnectedPage;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads Meta's items tolerantly: what is missing is missed only where it is needed. */
@Component
class ItemReader {

    private static final Set<String> POLICY = Set.of(PolicyReader.KIND, "policy-enforcement");
    private static final Set<String> ENVELOPE = Set.of("sender", "recipient", "timestamp");

    private final Map<String, KindReader> kinds = new LinkedHashMap<>();
    private final Clock clock;

    ItemReader(Clock clock) {
        this.clock = clock;
        ReceiptReader receipts = new ReceiptReader(clock);
        kinds.put("message", MessageReader::read);
        kinds.put("message_edit", CustomerActReader::edit);
        kinds.put("postback", CustomerActReader::postback);
        kinds.put("reaction", CustomerActReader::reaction);
        kinds.put("delivery", receipts::delivery);
        kinds.put("read", receipts::read);
        kinds.put("referral", Referrals::read);
        kinds.put("optin", CustomerActReader::optIn);
        kinds.put("pass_thread_control", ThreadReader::passed);
        kinds.put("take_thread_control", ThreadReader::taken);
        kinds.put("request_thread_control", ThreadReader::requested);
    }

    ItemReading read(WebhookItem item, ConnectedPage page) {
        JsonNode json = item.json();
        if (!json.isObject()) {
            return new Incomplete("item", "it is no object");
        }
        return POLICY.stream()
                .filter(json::hasNonNull)
                .findFirst()
                .map(kind -> PolicyReader.read(json.path(kind)))
                .orElseGet(() -> aboutCustomer(item, page));
    }

    private ItemReading aboutCustomer(WebhookItem item, ConnectedPage page) {
        return kinds.entrySet().stream()
                .filter(kind -> item.json().hasNonNull(kind.getKey()))
                .findFirst()
                .map(kind -> aboutCustomer(kind.getKey(), kind.getValue(), item, page))
                .orElseGet(() -> new Ignored(kindOf(item.json())));
    }

    private ItemReading aboutCustomer(String kind, KindReader reader, WebhookItem item, ConnectedPage page) {
        JsonNode said = item.json().path(kind);
        if (!said.isObject()) {
            return new Incomplete(kind, "it is no object");
        }
        if (item.psid().isEmpty()) {
            return new Incomplete(kind, "it names no customer");
        }
        return reader.read(new CustomerItem(kind, said, item, from(item, page), page.appId()));
    }

    private Received from(WebhookItem item, ConnectedPage page) {
        Channel channel = WebhookItem.STANDBY.equals(item.channel()) ? Channel.STANDBY : Channel.MESSAGING;
        return new Received(item.pageId(), item.psid(), timeOf(item), page.testMode(), channel);
    }

    /** Meta's time of the item, or of its entry. */
    Instant timeOf(WebhookItem item) {
        return MetaTime.read(item.json().path("timestamp"))
                .or(() -> MetaTime.read(item.entryTime()))
                .orElseGet(clock::instant);
    }

    private static String kindOf(JsonNode json) {
        return json.propertyNames().stream()
                .filter(name -> !ENVELOPE.contains(name))
                .findFirst()
                .orElse("empty");
    }
}
