package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.ledger.Attachment;
import io.pagedesk.simulator.ledger.Referral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer writes: a text, attachments, or both.
 *
 * @param quickReply the payload of the quick reply that was tapped, whose title is the text
 * @param referral where the customer came from with this message
 */
public record Written(
        @Nullable String text,
        @Nullable List<Attachment> attachments,
        @Nullable String replyTo,
        @Nullable String quickReply,
        @Nullable Referral referral) {

    public static Written text(String text) {
        return new Written(text, null, null, null, null);
    }

    public static Written attachment(String type, String url) {
        return attachments(List.of(new Attachment(type, url)));
    }

    public static Written attachments(List<Attachment> attachments) {
        return new Written(null, attachments, null, null, null);
    }

    public static Written quickReply(String title, String payload) {
        return new Written(title, null, null, payload, null);
    }

    public Written answering(String mid) {
        return new Written(text, attachments, mid, quickReply, referral);
    }

    public Written comingBy(Referral origin) {
        return new Written(text, attachments, replyTo, quickReply, origin);
    }

    List<Attachment> hanging() {
        return attachments == null ? List.of() : attachments;
    }

    boolean isEmpty() {
        return (text == null || text.isBlank()) && hanging().isEmpty();
    }
}
