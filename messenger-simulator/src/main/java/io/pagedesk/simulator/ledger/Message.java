package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chat.
 *
 * @param payload of a postback or a quick reply, the ref of a referral, the kind of an opt-in
 * @param reaction the customer's emoji on this message
 * @param sending for what the Page said
 * @param referral where the customer came from with it
 * @param edits how often its author changed it; null for never
 * @param deletedAt when its author took it back
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
        @Nullable Instant readAt,
        @Nullable Referral referral,
        @Nullable Integer edits,
        @Nullable Instant deletedAt) {

    /** Who said it, and how. */
    public enum Kind {
        MESSAGE,
        /** Something that Messenger shows to the Page as unsupported, such as a poll. */
        UNSUPPORTED,
        POSTBACK,
        REFERRAL,
        /** Something that the Page may send from now on; no words of the customer's. */
        OPT_IN,
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
        return new MessageDraft(kind, mid, at).done();
    }

    public Message saying(@Nullable String words, List<Attachment> hanging, @Nullable String repliedMid) {
        return change(it -> it.saying(words, hanging, repliedMid));
    }

    public Message withPayload(@Nullable String data) {
        return change(it -> it.payload(data));
    }

    public Message sentBy(Sending sender) {
        return change(it -> it.sending(sender));
    }

    public Message comingBy(@Nullable Referral origin) {
        return change(it -> it.referral(origin));
    }

    Message withReaction(@Nullable String emoji) {
        return change(it -> it.reaction(emoji));
    }

    Message delivered(Instant when) {
        return change(it -> it.deliveredAt(when));
    }

    Message read(Instant when) {
        return change(
                it -> it.deliveredAt(deliveredAt == null ? when : deliveredAt).readAt(when));
    }

    Message edited(String words) {
        return change(it -> it.saying(words, attachments, replyTo).edits(edits == null ? 1 : edits + 1));
    }

    Message deleted(Instant when) {
        return change(it -> it.saying(null, List.of(), null).deletedAt(when));
    }

    private Message change(UnaryOperator<MessageDraft> change) {
        return change.apply(new MessageDraft(this)).done();
    }
}
