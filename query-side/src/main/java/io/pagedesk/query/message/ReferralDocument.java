package io.pagedesk.query.message;

import io.pagedesk.events.conversation.Referral;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A {@link Referral} in a document. */
final class ReferralDocument {

    private ReferralDocument() {}

    static Document of(Referral referral) {
        return new Document("ref", referral.ref())
                .append("source", referral.source())
                .append("type", referral.type())
                .append("adId", referral.adId())
                .append("adTitle", referral.adTitle())
                .append("refererUrl", referral.refererUrl());
    }

    static @Nullable Referral in(Document message) {
        Document referral = message.get(MessageFields.REFERRAL, Document.class);
        return referral == null
                ? null
                : new Referral(
                        referral.getString("ref"),
                        referral.getString("source"),
                        referral.getString("type"),
                        referral.getString("adId"),
                        referral.getString("adTitle"),
                        referral.getString("refererUrl"));
    }
}
