package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageDeletion;
import io.pagedesk.command.conversation.OpeningAct;
import io.pagedesk.command.intake.ItemReading.Ignored;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.intake.ItemReading.Understood;
import tools.jackson.databind.JsonNode;

/** {@code message}: what the customer wrote or took back, and what the Page wrote (an echo). */
final class MessageReader {

    private MessageReader() {}

    static ItemReading read(CustomerItem item) {
        boolean deleted = MetaFields.flag(item.said().path("is_deleted"));
        if (item.isByPage()) {
            return deleted ? new Ignored("echo_deleted") : new Understood("echo", echo(item));
        }
        return deleted ? deletion(item) : new Understood("message", message(item));
    }

    private static ItemReading deletion(CustomerItem item) {
        String mid = MetaFields.id(item.said().path("mid"));
        return mid == null
                ? new Incomplete("message_deleted", "it names no message")
                : new Understood("message_deleted", new RecordMessageDeletion(item.from(), mid));
    }

    private static ReceiveMessage message(CustomerItem item) {
        JsonNode message = item.said();
        JsonNode referral = message.path("referral");
        return new ReceiveMessage(
                item.from(),
                item.mid(),
                MetaFields.text(message.path("text")),
                Attachments.of(message),
                MetaFields.id(message.path("reply_to").path("mid")),
                MetaFields.scalar(message.path("quick_reply").path("payload")),
                Referrals.of(referral),
                Referrals.isAd(referral) ? OpeningAct.AD_CLICK : OpeningAct.MESSAGE);
    }

    private static RecordEcho echo(CustomerItem item) {
        JsonNode message = item.said();
        return new RecordEcho(
                item.from(),
                item.mid(),
                MetaFields.text(message.path("text")),
                Attachments.of(message),
                MetaFields.id(message.path("app_id")),
                MetaFields.text(message.path("metadata")));
    }
}
