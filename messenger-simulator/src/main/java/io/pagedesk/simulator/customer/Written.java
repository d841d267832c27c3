package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.ledger.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer writes: a text, attachments, or both. */
public record Written(
        @Nullable String text,
        @Nullable List<Attachment> attachments,
        @Nullable String replyTo) {

    public static Written text(String text) {
        return new Written(text, null, null);
    }

    public static Written attachment(String type, String url) {
        return new Written(null, List.of(new Attachment(type, url)), null);
    }

    List<Attachment> hanging() {
        return attachments == null ? List.of() : attachments;
    }

    boolean isEmpty() {
        return (text == null || text.isBlank()) && hanging().isEmpty();
    }
}
