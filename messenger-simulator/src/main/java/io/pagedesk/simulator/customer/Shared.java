package io.pagedesk.simulator.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What customers share that is more than a file. */
public enum Shared {
    STICKER("https://example.com/stickers/thumb.png"),
    /** Until 2026-08-30 a sticker stood there twice, with one address. */
    STICKER_AND_IMAGE("https://example.com/stickers/thumb.png"),
    /** In still older payloads it was an image with a sticker's id. */
    STICKER_AS_IMAGE("https://example.com/stickers/thumb.png"),
    LOCATION("https://example.com/map"),
    /** Its address is relative to facebook.com. */
    REEL("/reel/1234567890"),
    IG_REEL("https://www.instagram.com/reel/abc"),
    POST("https://www.facebook.com/permalink/123"),
    /** A link: its title and address stand in the payload. */
    LINK("https://example.com/parcel"),
    /** Before version 6.0 they stood beside an empty payload. */
    LINK_BESIDE_PAYLOAD("https://example.com/parcel"),
    LINK_WITHOUT_PAYLOAD(""),
    /** A product of the Page's shop. */
    TEMPLATE("https://example.com/product.png"),
    APPOINTMENT_BOOKING(""),
    /** A type that Meta has yet to invent. */
    UNKNOWN("https://example.com/hologram");

    private final String usualUrl;

    Shared(String usualUrl) {
        this.usualUrl = usualUrl;
    }

    /** {@code url} and {@code title} null: something usual. */
    public Written written(@Nullable String url, @Nullable String title) {
        return Written.attachments(SharedAttachments.of(
                this,
                Objects.requireNonNullElse(url, usualUrl),
                Objects.requireNonNullElse(title, "Something shared")));
    }
}
