package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.OpeningAct;
import io.pagedesk.command.intake.ItemReading.Ignored;
import io.pagedesk.command.intake.ItemReading.Understood;
import io.pagedesk.events.conversation.Referral;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code referral}: where a customer came from; by itself, or within a message or a postback. */
final class Referrals {

    private Referrals() {}

    static ItemReading read(CustomerItem item) {
        if (item.isByPage()) {
            return new Ignored(item.kind());
        }
        OpeningAct act = isAd(item.said()) ? OpeningAct.AD_CLICK : OpeningAct.REFERRAL;
        return new Understood(item.kind(), new ReceiveReferral(item.from(), referral(item.said()), act));
    }

    static @Nullable Referral of(JsonNode json) {
        return json.isObject() ? referral(json) : null;
    }

    static boolean isAd(JsonNode json) {
        return "ADS".equals(MetaFields.text(json.path("source")));
    }

    private static Referral referral(JsonNode json) {
        return new Referral(
                MetaFields.scalar(json.path("ref")),
                MetaFields.scalar(json.path("source")),
                MetaFields.scalar(json.path("type")),
                MetaFields.id(json.path("ad_id")),
                MetaFields.text(json.path("ads_context_data").path("ad_title")),
                MetaFields.text(json.path("referer_uri")));
    }
}
