package io.pagedesk.simulator.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in the making: the next state of one, while it changes. */
final class MessageDraft {

    private final String mid;
    private final Message.Kind kind;
    private final Instant at;
    private @Nullable String text;
    private List<Attachment> attachments = List.of();
    private @Nullable String replyTo;
    private @Nullable String payload;
    private @Nullable String reaction;
    private Message.@Nullable Sending sending;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant readAt;
    private @Nullable Referral referral;
    private @Nullable Integer edits;
    private @Nullable Instant deletedAt;

    MessageDraft(Message.Kind kind, String mid, Instant at) {
        this.kind = kind;
        this.mid = mid;
        this.at = at;
    }

    MessageDraft(Message from) {
        this(from.kind(), from.mid(), from.at());
        text = from.text();
        attachments = from.attachments();
        replyTo = from.replyTo();
        payload = from.payload();
        reaction = from.reaction();
        sending = from.sending();
        deliveredAt = from.deliveredAt();
        readAt = from.readAt();
        referral = from.referral();
        edits = from.edits();
        deletedAt = from.deletedAt();
    }

    MessageDraft saying(@Nullable String words, List<Attachment> hanging, @Nullable String repliedMid) {
        text = words;
        attachments = hanging;
        replyTo = repliedMid;
        return this;
    }

    MessageDraft payload(@Nullable String data) {
        payload = data;
        return this;
    }

    MessageDraft reaction(@Nullable String emoji) {
        reaction = emoji;
        return this;
    }

    MessageDraft sending(Message.Sending sender) {
        sending = sender;
        return this;
    }

    MessageDraft deliveredAt(@Nullable Instant when) {
        deliveredAt = when;
        return this;
    }

    MessageDraft readAt(Instant when) {
        readAt = when;
        return this;
    }

    MessageDraft referral(@Nullable Referral origin) {
        referral = origin;
        return this;
    }

    MessageDraft edits(int count) {
        edits = count;
        return this;
    }

    MessageDraft deletedAt(Instant when) {
        deletedAt = when;
        return this;
    }

    Message done() {
        return new Message(
                mid,
                kind,
                text,
                attachments,
                replyTo,
                payload,
                reaction,
                sending,
                at,
                deliveredAt,
                readAt,
                referral,
                edits,
                deletedAt);
    }
}
