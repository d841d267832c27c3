package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chat.
 *
 * @param payload of a postback, or the ref of a referral
 * @param reaction the customer's emoji on this message
 * @param sending for what the Page said
 */
public record Message(
        String mid,
        Kind kind,
        @Nullable String text,
        List<Attachment> attachments,
        @Nullable String replyTo,
        @Nullable String payload,
        @Nullable String reaction,
        @Nullable Sending sending,
        Instant at,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {

    /** Who said it, and how. */
    public enum Kind {
        MESSAGE,
        POSTBACK,
        REFERRAL,
        /** The Page, through the Send API. */
        SENT,
        /** The Page, in Meta's Page inbox. */
        PAGE_INBOX;

        public boolean fromPage() {
            return this == SENT || this == PAGE_INBOX;
        }
    }

    /** What the app said about its own message. */
    public record Sending(
            String appId,
            @Nullable String messagingType,
            @Nullable String tag,
            @Nullable String metadata) {}

    public Message {
        attachments = List.copyOf(attachments);
    }

    public static Message of(Kind kind, String mid, Instant at) {
        return new Message(mid, kind, null, List.of(), null, null, null, null, at, null, null);
    }

    public Message saying(@Nullable String words, List<Attachment> hanging, @Nullable String repliedMid) {
        return new Message(mid, kind, words, hanging, repliedMid, payload, reaction, sending, at, deliveredAt, readAt);
    }

    public Message withPayload(@Nullable String data) {
        return new Message(mid, kind, text, attachments, replyTo, data, reaction, sending, at, deliveredAt, readAt);
    }

    public Message sentBy(Sending sender) {
        return new Message(mid, kind, text, attachments, replyTo, payload, reaction, sender, at, deliveredAt, readAt);
    }

    Message withReaction(@Nullable String emoji) {
        return new Message(mid, kind, text, attachments, replyTo, payload, emoji, sending, at, deliveredAt, readAt);
    }

    Message delivered(Instant when) {
        return new Message(mid, kind, text, attachments, replyTo, payload, reaction, sending, at, when, readAt);
    }

    Message read(Instant when) {
        var arrived = deliveredAt == null ? when : deliveredAt;
        return new Message(mid, kind, text, attachments, replyTo, payload, reaction, sending, at, arrived, when);
    }
}
