package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What hangs on a message.
 *
 * @param type as Meta names it: {@code image}, {@code audio}, {@code video}, {@code file}, {@code sticker} ...
 * @param url where it can be fetched; Meta gives relative ones for some types
 * @param raw the whole attachment as webhooks show it, where that is more than type and address
 */
public record Attachment(
        String type, @Nullable String url, @Nullable JsonNode raw) {

    public Attachment {
        // A JSON null is read as a node of its own.
        raw = raw == null || raw.isNull() ? null : raw;
    }

    public Attachment(String type, @Nullable String url) {
        this(type, url, null);
    }
}
